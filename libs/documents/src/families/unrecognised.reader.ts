import { DocumentDraft } from '../document/document-draft';
import type { Artefact, ReadDocument } from '../document/read-document.types';
import { endsSentence } from '../rules/completeness.rule';
import { isRule } from '../rules/sign.rule';
import type { SourceLine } from '../text/source-lines';
import { joinText } from '../text/white-space';
import { readPages } from './pages/page-text';

/** Cuts a text whose setting is not known at its blank lines, and says so; a person decides what it is. */
export const readUnrecognised = (lines: readonly SourceLine[], artefacts: readonly Artefact[]): ReadDocument => {
  const pages = readPages(lines);
  const draft = new DocumentDraft('unrecognised', [...artefacts, ...pages.artefacts]);
  for (const footnote of pages.footnotes) draft.addFootnote(footnote);
  let count = 0;
  let block: { text: string; lines: [number, number] } | null = null;
  const close = (): void => {
    if (block) draft.addParagraph({ ref: `Text.${++count}`, ...block });
    block = null;
  };
  for (const line of pages.lines) {
    const goesOn = block !== null && (!line.blankBefore || (line.afterBreak && !endsSentence(block.text)));
    if (isRule(line.text)) {
      close();
      draft.addArtefact(line.text, line.number, 'rule');
    } else if (block && goesOn) {
      block = { text: joinText(block.text, line.text), lines: [block.lines[0], line.number] };
    } else {
      close();
      block = { text: line.text, lines: [line.number, line.number] };
    }
  }
  close();
  draft.addFinding('unrecognised', 1, 'neither numbered paragraphs nor the form of a resolution');
  return draft.finish();
};
