import type { ReadDocument } from '../document/read-document.types';
import type { ProposedDocument } from '../reading/reading.types';
import type { SourceLine } from '../text/source-lines';
import { readPrintedDate } from './printed-date.rule';

type AdoptedOn = ProposedDocument['adoptedOn'];

const EARLY_PARAGRAPHS = 6;
const ADOPTS = /\badopt(?:ed|s|ion)\b/iu;
const OBJECT = /\b(?:the (?:present )?(?:report|concluding observations|outcome)|observations|report on)\b/iu;
const MEETING = /^(?:\d+\p{L}{0,2}|\p{L}+(?:-\p{L}+)?) (?:plenary )?meeting\b(.*)$/iu;
const ADOPTED_ON = /\badopted (?:by|at|on|in)\b[^.]*/iu;
const DISTRIBUTION = /^(?:.*\bDistr\b.*|Original\b.*)$/iu;
const CLAUSES = /(?<=[.;])\s+(?=\p{Lu})/u;
const DAYS = /\b\d{1,2}\s+\p{L}+\s+\d{4}|\b\p{L}+\s+\d{1,2},\s+\d{4}/gu;
const NONE: AdoptedOn = { date: null, precision: 'none', printed: false, basis: 'No date of adoption is printed.' };

/** The day of adoption where the text tells it; else the day of issue on its title page, said to be that. */
export const readAdoptedOn = (
  lines: readonly SourceLine[],
  read: ReadDocument,
  front: readonly SourceLine[],
): AdoptedOn =>
  inParagraphs(read) ??
  behindMeeting(lines) ??
  onTitle(front) ??
  inFootnotes(read) ??
  inPlace(front) ??
  issued(front) ??
  NONE;

const dated = (text: string, basis: string): AdoptedOn | null => {
  const date = readPrintedDate(text);
  return date && { ...date, printed: true, basis };
};

/** "At its 17th meeting, held on 31 January 2025, the Working Group adopted the report." */
const inParagraphs = (read: ReadDocument): AdoptedOn | null => {
  for (const { ref, text } of [...read.paragraphs.slice(0, EARLY_PARAGRAPHS), ...read.paragraphs.slice(-3)]) {
    if (read.family.endsWith('resolution') || ref.startsWith('Annex')) continue;
    for (const clause of text.split(CLAUSES).filter((each) => ADOPTS.test(each) && OBJECT.test(each))) {
      const tail = lastDate(clause);
      if (tail) return { ...tail, printed: true, basis: `paragraph ${ref} gives the day of adoption` };
    }
  }
  return null;
};

/** "… held on 3 May, and adopted the report at its 9th meeting, held on 5 May": the day behind the verb, or just before. */
const lastDate = (clause: string): ReturnType<typeof readPrintedDate> => {
  const at = clause.search(ADOPTS);
  const [behind] = clause.slice(at).match(DAYS) ?? [];
  const before = clause.slice(0, at);
  const ownMeeting = !/\band\s+$/iu.test(before);
  const day = behind ?? (ownMeeting ? before.match(DAYS)?.at(-1) : undefined);
  return day === undefined ? null : readPrintedDate(day);
};

/** Resolutions close with the meeting and, on the same line or the next, its day. */
const behindMeeting = (lines: readonly SourceLine[]): AdoptedOn | null => {
  for (const [index, { text }] of lines.entries()) {
    const match = MEETING.exec(text);
    if (!match || text.length > 80) continue;
    const found = dated(`${match[1] ?? ''} ${lines[index + 1]?.text ?? ''}`, 'the day of the meeting, behind the text');
    if (found) return found;
  }
  return null;
};

const onTitle = (front: readonly SourceLine[]): AdoptedOn | null => {
  const text = front.map((line) => line.text).join(' ');
  return dated(ADOPTED_ON.exec(text)?.[0] ?? '', 'the title gives the day of adoption');
};

const inFootnotes = (read: ReadDocument): AdoptedOn | null => {
  const note = read.footnotes.find(({ text }) => ADOPTED_ON.test(text));
  return dated(note?.text ?? '', 'a footnote gives the session at which it was adopted; its last day');
};

/** "(Springfield, 18 April 2008)" under a title. */
const inPlace = (front: readonly SourceLine[]): AdoptedOn | null => {
  const place = /\(\p{Lu}[^()]*\d{4}\)/u.exec(front.map(({ text }) => text).join(' '));
  return dated(place?.[0] ?? '', 'place and day stand in brackets under the title');
};

const issued = (front: readonly SourceLine[]): AdoptedOn | null => {
  const index = front.findIndex(({ text }) => DISTRIBUTION.test(text));
  if (index < 0) return null;
  const masthead = front
    .slice(index, index + 3)
    .map(({ text }) => text)
    .join(' ');
  return dated(masthead, 'the day of issue on the title page; the day of adoption is not printed');
};
