import type { Artefact } from '../../document/read-document.types';
import { isRule } from '../../rules/sign.rule';
import type { SourceLine } from '../../text/source-lines';
import { takeFootnotes } from './page-footnotes';
import type { PageLine, PageText } from '../paged/paged.types';
import { runningMatter } from './running-matter.rule';

const FOOTNOTE = /^(?:\d{1,3}|[*†‡]{1,3})\s*\/?\s*\p{Lu}/u;

/** Parts the running text from what its pages print around it: headers, page numbers, footnotes. */
export const readPages = (lines: readonly SourceLine[]): PageText => {
  const matter = runningMatter(lines);
  const artefacts: Artefact[] = [];
  const kept: PageLine[] = [];
  let afterBreak = false;
  let overFootnotes = false;
  lines.forEach((line, index) => {
    if (matter.has(index)) {
      artefacts.push({ text: line.text, line: line.number, reason: 'running-matter' });
      afterBreak = true;
      return;
    }
    if (isRule(line.text) && FOOTNOTE.test(lines[index + 1]?.text ?? '')) {
      artefacts.push({ text: line.text, line: line.number, reason: 'rule' });
      overFootnotes = true;
      return;
    }
    const before = kept[kept.length - 1];
    const turned = before?.page !== undefined && line.page !== undefined && before.page !== line.page;
    kept.push({ ...line, blankBefore: line.blankBefore || overFootnotes, afterBreak: afterBreak || turned });
    [afterBreak, overFootnotes] = [false, false];
  });
  return { ...takeFootnotes(kept), artefacts };
};
