import type { Artefact } from '../../document/read-document.types';
import type { SourceLine } from '../../text/source-lines';
import { takeFootnotes } from './page-footnotes';
import type { PageLine, PageText } from './paged.types';
import { runningMatter } from './running-matter.rule';

/** Parts the running text from what its pages print around it: headers, page numbers, footnotes. */
export const readPages = (lines: readonly SourceLine[]): PageText => {
  const matter = runningMatter(lines);
  const artefacts: Artefact[] = [];
  const kept: PageLine[] = [];
  let afterBreak = false;
  lines.forEach((line, index) => {
    if (matter.has(index)) {
      artefacts.push({ text: line.text, line: line.number, reason: 'running-matter' });
      afterBreak = true;
      return;
    }
    const before = kept[kept.length - 1];
    const turned = before?.page !== undefined && line.page !== undefined && before.page !== line.page;
    kept.push({ ...line, afterBreak: afterBreak || turned });
    afterBreak = false;
  });
  return { ...takeFootnotes(kept), artefacts };
};
