import type { Finding, ReadDocument } from '../document/read-document.types';
import { bodyLineIndex } from '../families/detect-family';
import { laterPositionsOf } from '../families/review/later-positions';
import { countryNames } from '../reading/country-names';
import type { ProposedDocument, ReadingContext } from '../reading/reading.types';
import type { SourceLine } from '../text/source-lines';
import { readAdoptedOn } from './adoption-date.rule';
import { ABOUT_ONE, countryOf } from './country.rule';
import { readBody } from './mechanism.rule';
import { readAdoption } from './recorded-vote.rule';
import { REF_SCHEMES } from './ref-schemes';
import { readSymbol } from './symbol.rule';
import { readTitle } from './title.rule';

/** What the document says of itself on its first pages. */
export type DocumentHeader = Pick<
  ProposedDocument,
  | 'key'
  | 'file'
  | 'title'
  | 'titlePrinted'
  | 'symbol'
  | 'symbolPrinted'
  | 'symbolNote'
  | 'body'
  | 'mechanism'
  | 'adoptedOn'
  | 'adoption'
  | 'refScheme'
  | 'sessions'
  | 'country'
  | 'votes'
  | 'laterPositions'
  | 'findings'
>;

const LONGEST_KEY = 80;

/** Reads symbol, title, body, date and manner of adoption; what is not printed is said to be so, never guessed. */
export const readHeader = (
  lines: readonly SourceLine[],
  read: ReadDocument,
  context: ReadingContext,
): DocumentHeader => {
  const names = countryNames(context);
  const front = frontOf(lines, read);
  const frontText = front.map(({ text }) => text).join(' ');
  const bodyLine = lines[bodyLineIndex(lines)]?.text ?? null;
  const { symbol, printed: symbolPrinted, note: symbolNote } = readSymbol(lines, bodyLine);
  const { body, mechanism } = readBody(symbol, frontText, bodyLine);
  const reviewed = read.family === 'upr-report' ? 'upr' : mechanism;
  const { country, name } = countryOf(front, symbol, read.family, names);
  const title = readTitle(front, read.family, name);
  const adoptedOn = readAdoptedOn(lines, read, front);
  const { how, basis, votes, findings } = readAdoption(lines, names, symbol ?? 'record of the vote');
  return {
    key: keyOf(symbol, reviewed, title, context.fileName),
    file: context.fileName ?? '',
    title: title ?? context.fileName ?? '',
    titlePrinted: title !== null,
    symbol,
    symbolPrinted,
    symbolNote,
    body,
    mechanism: reviewed,
    adoptedOn,
    adoption: { how, basis },
    refScheme: REF_SCHEMES[read.family],
    sessions: [],
    country,
    votes,
    laterPositions: laterPositionsOf(read, symbol, adoptedOn.date),
    findings: [...findings, ...reviewedUnknown(read, country)],
  };
};

/** A text that reviews one State, whose "State party" is nobody until somebody says which. */
const reviewedUnknown = ({ family }: ReadDocument, country: string | null): Finding[] =>
  country === null && ABOUT_ONE.includes(family)
    ? [{ code: 'country-unknown', line: 1, detail: 'the text reviews one State and does not say which' }]
    : [];

/** What stands in front of the first paragraph. */
const frontOf = (lines: readonly SourceLine[], read: ReadDocument): readonly SourceLine[] => {
  const first = Math.min(...read.paragraphs.map((paragraph) => paragraph.lines[0]));
  return lines.filter(({ number }) => number < first);
};

const slug = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '');

const keyOf = (symbol: string | null, mechanism: string | null, title: string | null, fileName?: string): string => {
  if (symbol !== null) return slug(symbol);
  const named = title === null ? (fileName ?? 'document').replace(/\.[a-z0-9]+$/iu, '') : `${mechanism ?? ''} ${title}`;
  return slug(named).slice(0, LONGEST_KEY).replace(/-+$/u, '') || 'document';
};
