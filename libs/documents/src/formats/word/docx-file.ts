import type { Artefact, Finding } from '../../document/read-document.types';
import { openedAs, type OpenedSource } from '../opened-source';
import { suspectedFaults, unreadableCharacters } from '../print-findings';
import { elementsUnder } from '../read-xml';
import type { ZipFile } from '../zip-file';
import { WordBody } from './word-body';
import { WordNotes } from './word-notes';
import { listsOf, WordNumbering } from './word-numbering';
import { WordPackage } from './word-package';
import { stylesOf } from './word-styles';

// Bounded, so that tags without an end are not searched from every one of them.
const FIRST_HEADER = /<(?:\w+:)?headerReference\b[^<>]{0,500}?\btype="first"[^<>]{0,500}>/u;

/** The header of a title page is printed once: a masthead with the symbol, not running matter. */
const mastheadOf = (document: string): string | null => {
  if (!/<(?:\w+:)?titlePg\b/u.test(document)) return null;
  return /\b(?:\w+:)?id="([^"]+)"/u.exec(FIRST_HEADER.exec(document)?.[0] ?? '')?.[1] ?? null;
};

const trackedFindings = ({ tracked }: WordBody): Finding[] =>
  tracked.inserted + tracked.deleted === 0
    ? []
    : [
        {
          code: 'tracked-changes',
          line: 1,
          detail: `${tracked.inserted} tracked insertions are read, ${tracked.deleted} deletions left out`,
        },
      ];

/** Opens a Word file as Word would print it: numbers of its lists, notes apart, tables as tables and as lines. */
export const openDocx = (zip: ZipFile): OpenedSource => {
  const file = new WordPackage(zip);
  const styles = stylesOf(file.part('styles'));
  const lists = listsOf(file.part('numbering'), (style) => styles.listOf(style));
  const notes = new WordNotes(file.part('footnotes'), file.part('endnotes'));
  const bodyOf = (): WordBody => new WordBody(styles, new WordNumbering(lists), notes);
  const masthead = mastheadOf(file.document);
  const body = bodyOf();
  for (const block of masthead === null ? [] : elementsUnder(file.partOf(masthead), 'hdr')) body.take(block);
  for (const block of elementsUnder(file.document, 'body')) body.take(block);
  const edges = bodyOf();
  for (const id of file.edges().filter((edge) => edge !== masthead))
    for (const root of ['hdr', 'ftr']) for (const block of elementsUnder(file.partOf(id), root)) edges.take(block);
  const texts = [...new Set(edges.lines.map(({ text }) => text))];
  return openedAs('docx', {
    lines: body.lines,
    tables: body.tables,
    footnotes: notes.all(),
    artefacts: texts.map((text): Artefact => ({ text, line: 1, reason: 'running-matter' })),
    findings: [
      ...file.findings(),
      ...trackedFindings(body),
      ...unreadableCharacters(body.lines),
      ...suspectedFaults(body.lines),
    ],
  });
};
