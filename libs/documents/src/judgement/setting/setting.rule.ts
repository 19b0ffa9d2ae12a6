import type { ReadDocument, ReadParagraph } from '../../document/read-document.types';
import { PARTICIPLE_OPENING } from '../frames/verbs/verbs.lexicon';
import { BY_FAMILY, HEADINGS } from './headings.lexicon';
import type { Setting } from './setting.types';

const byHeading = (paragraph: ReadParagraph, read: ReadDocument): Setting | null => {
  for (const heading of [...paragraph.sectionPath].reverse()) {
    const rule = HEADINGS.find((each) => each.heading.test(heading) && (each.families?.includes(read.family) ?? true));
    if (rule) return rule;
  }
  return null;
};

const byReference = ({ ref }: ReadParagraph): Setting | null => {
  if (/^PP\d/.test(ref)) return { part: 'preamble', rule: 'preamble-by-position', confidence: 0.98 };
  if (/^OP\d/.test(ref)) return { part: 'operative', rule: 'operative-by-position', confidence: 0.97 };
  return null;
};

/** Of a text of no known family: a paragraph that opens with a participle and ends in a comma gives a reason. */
const byWording = ({ text }: ReadParagraph, read: ReadDocument): Setting | null =>
  read.family === 'unrecognised' && /,$/.test(text) && PARTICIPLE_OPENING.test(text)
    ? { part: 'preamble', rule: 'preamble-by-participle', confidence: 0.7 }
    : null;

/** Concluding observations open with what was examined and when. */
const ofOpening = ({ sectionPath, text }: ReadParagraph, read: ReadDocument): Setting | null =>
  read.family === 'concluding-observations' && (sectionPath.length === 0 || /^the \w+ considered\b/i.test(text))
    ? { part: 'administrative', rule: 'opening-of-observations', confidence: 0.9 }
    : null;

/** A committee that says to all parties what its treaty asks of them, throughout the text. */
const ofGeneralComment = (read: ReadDocument): Setting | null =>
  read.family === 'session-report' && GENERAL_COMMENT.test(titlesOf(read))
    ? { part: 'conclusions', rule: 'general-comment', confidence: 0.8 }
    : null;

const GENERAL_COMMENT = /\bgeneral (?:comment|recommendation) No\. ?\d/i;

const titlesOf = ({ frontMatter, sections }: ReadDocument): string =>
  [
    ...frontMatter,
    ...sections.filter(({ paragraphRefs }) => paragraphRefs.length === 0).map(({ heading }) => heading),
  ].join(' ');

/** The part of the document in which a paragraph stands. */
export const settingOf = (paragraph: ReadParagraph, read: ReadDocument): Setting =>
  ofOpening(paragraph, read) ??
  byHeading(paragraph, read) ??
  byReference(paragraph) ??
  byWording(paragraph, read) ??
  ofGeneralComment(read) ??
  BY_FAMILY[read.family];
