import type { DocumentFamily } from '../document/read-document.types';

const PRINTED = "The printed number, with letters and Roman numerals in round brackets: '4(f)', '9(b)(ii)'.";

/** How references are formed in each family, for those who cite. */
export const REF_SCHEMES: Readonly<Record<DocumentFamily, string>> = {
  'numbered-conclusions': PRINTED,
  'session-compilation': `Session in Roman numerals, then the printed number: 'II.4', 'IV.9(b)(i)'.`,
  'session-report': PRINTED,
  'numbered-resolution': "Counted by position: 'PP3' in the preamble, 'OP4(b)' in the operative part.",
  'unnumbered-resolution': "Counted by position: 'PP3' in the preamble, 'OP12' in the operative part.",
  'upr-report':
    "The printed number: '7', '139.12'; where the list numbers its recommendations anew, with the number of its block: '74.1'.",
  'concluding-observations': `${PRINTED} A second printed block of a paragraph is '8.rec'; unnumbered paragraphs are counted by section: 'C.3'.`,
  unrecognised: "Counted: 'Text.1'.",
};
