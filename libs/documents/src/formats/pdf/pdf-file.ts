import type { Artefact } from '../../document/read-document.types';
import type { SourceLine } from '../../text/source-lines';
import { openedAs, type OpenedSource } from '../opened-source';
import { suspectedFaults, unreadableCharacters } from '../print-findings';
import { type FlowRow, flowOf, leadingOf } from './flow';
import { rejoin, type Vocabulary, vocabularyOf } from './hyphens';
import { bodySizeOf, type LaidOutPage, layOut } from './layout';
import { lostText } from './lost-text';
import { type Anchor, placeNotes } from './note-places';
import { activeContent, refusePdfBombs } from './pdf-threats';
import { pagesOf, pagesWithoutText } from './pdf-pages';
import { type CleanPage, withoutRunningMatter } from './running-matter';

const flowThrough = (pages: readonly LaidOutPage[]): FlowRow[] => {
  const leading = leadingOf(pages.flatMap(({ columns }) => columns));
  const flow: FlowRow[] = [];
  for (const { number, columns } of pages)
    for (const rows of columns) {
      const before = flow[flow.length - 1] ?? null;
      for (const row of flowOf(rows, number, leading, before)) flow.push(row);
    }
  return flow;
};

/** Lines of the text with broken words made whole, and where anchors of footnotes stood. */
const linesOf = (flow: readonly FlowRow[], words: Vocabulary): { lines: SourceLine[]; anchors: Anchor[] } => {
  const lines: SourceLine[] = [];
  const anchors: Anchor[] = [];
  let rest: string | null = null;
  flow.forEach((row, index) => {
    const next = flow[index + 1];
    const text = rest ?? row.text;
    const whole = next && !next.blankBefore ? rejoin(text, next.text, words) : null;
    rest = whole ? whole[1] : null;
    const printed = whole ? whole[0] : text;
    if (printed !== '') {
      const number = lines.length + 1;
      lines.push({ number, text: printed, blankBefore: row.blankBefore && number > 1, page: row.page });
    }
    const marks = [...(row.mark === null ? [] : [row.mark]), ...row.anchors];
    for (const marker of marks) anchors.push({ marker, page: row.page, line: Math.max(1, lines.length) });
  });
  return { lines, anchors };
};

const matterOf = (pages: readonly CleanPage[], lineAt: (page: number) => number): Artefact[] =>
  pages.flatMap(({ page, runningMatter }) =>
    [...runningMatter, ...page.sideways].map((text): Artefact => ({
      text,
      line: lineAt(page.number),
      reason: 'running-matter',
    })),
  );

/** Opens a PDF: its text in the order of reading, without headers and footers, with its footnotes apart. */
export const openPdf = async (bytes: Uint8Array): Promise<OpenedSource> => {
  refusePdfBombs(bytes);
  const { pages, findings } = await pagesOf(bytes);
  const clean = withoutRunningMatter(pages);
  const laidOut = layOut(clean, bodySizeOf(clean));
  const flow = flowThrough(laidOut);
  const words = vocabularyOf(flow.map(({ text }) => text));
  const { lines, anchors } = linesOf(flow, words);
  const lastLines = new Map(lines.map(({ page, number }) => [page, number]));
  const lastLineOf = (page: number): number => lastLines.get(page) ?? Math.max(1, lines.length);
  const notes = placeNotes(laidOut, anchors, words, lastLineOf);
  return openedAs('pdf', {
    lines,
    footnotes: notes.footnotes,
    artefacts: [...matterOf(clean, lastLineOf), ...notes.artefacts],
    findings: [
      ...activeContent(bytes),
      ...findings,
      ...pagesWithoutText(pages),
      ...notes.findings,
      ...lostText(lines, words),
      ...unreadableCharacters(lines),
      ...suspectedFaults(lines),
    ],
  });
};
