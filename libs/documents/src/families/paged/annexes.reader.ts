import type { DocumentDraft } from '../../document/document-draft';
import { annexPrefix, isAnnexHeading } from '../../rules/annex.rule';
import { endsSentence } from '../../rules/completeness.rule';
import { looksLikeHeading } from '../../rules/heading.rule';
import { isRule } from '../../rules/sign.rule';
import { joinText } from '../../text/white-space';
import { isHardWrapped } from '../page-layout';
import { isBullet } from './paged-heading.rule';
import type { SourceLine } from '../../text/source-lines';

/** Annexes: their headings, and what stands in them by blocks and bullets, for nothing in them is numbered with the text. */
export const addAnnexes = (draft: DocumentDraft, lines: readonly SourceLine[]): void => {
  const wrapped = isHardWrapped(lines);
  let prefix = 'Annex';
  let count = 0;
  let heading = false;
  let block: { text: string; lines: [number, number] } | null = null;
  const close = (): void => {
    if (block) draft.addParagraph({ ref: `${prefix}.${++count}`, ...block });
    block = null;
  };
  for (const line of lines) {
    if (isAnnexHeading(line.text)) {
      close();
      draft.openSection(line.text, 0);
      [prefix, count, heading] = [annexPrefix(line.text) ?? prefix, 0, true];
    } else if (heading && looksLikeHeading(line.text)) {
      draft.openSection(line.text, 1);
      heading = false;
    } else if (isRule(line.text)) {
      close();
      draft.addArtefact(line.text, line.number, 'rule');
    } else if (block !== null && !isBullet(line.text) && !line.blankBefore && (wrapped || !endsSentence(block.text))) {
      block = { text: joinText(block.text, line.text), lines: [block.lines[0], line.number] };
    } else {
      close();
      heading = false;
      block = { text: line.text, lines: [line.number, line.number] };
    }
  }
  close();
};
