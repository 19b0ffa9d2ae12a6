import type { ReadParagraph } from '../document/read-document.types';

/** A part of an annex: its reference and the annex it stands in. */
export interface AnnexPart {
  readonly ref: string;
  readonly annex: string;
}

type AnnexKind = 'attendance' | 'programme';

const ORDINALS = ['first', 'second', 'third', 'fourth'];
const TIMETABLE = /^programme of work of the (\p{L}+) week$/iu;
const WITHOUT_STATUS = /\bnot in consultative status\b/iu;
const WITH_STATUS = /\bin consultative status\b/iu;
const NUMERAL = '([IVX]+|\\d+)';
// Reports say where a list or a timetable is to be found: "(see annex II)".
const REFERENCE: Readonly<Record<AnnexKind, RegExp>> = {
  attendance: new RegExp(`\\bannex ${NUMERAL}\\b`, 'iu'),
  programme: new RegExp(`\\bprogramme of work\\b[^;]*?\\bannex ${NUMERAL}\\b`, 'iu'),
};
const TITLE: Readonly<Record<AnnexKind, string>> = { attendance: '', programme: ' Programme of work' };

/** A page of a timetable, flattened into lines. */
export const isTimetable = (heading: string): boolean => TIMETABLE.test(heading);

const ANNEX_HEADING = /^(?:Annex(?:es)?|ANNEX(?:ES)?|Appendix)(?: ([IVX]+|\d+))?(?=$|[\s.:–*-])/u;

/** "Annex II", alone or with a title. */
export const isAnnexHeading = (heading: string): boolean => ANNEX_HEADING.test(heading) && heading.length <= 120;

/** `Annex.II`, the beginning of references into an annex; `null` for other headings. */
export const annexPrefix = (heading: string): string | null => {
  const match = ANNEX_HEADING.exec(heading);
  return match && (match[1] === undefined ? 'Annex' : `Annex.${match[1]}`);
};

/** Names a part of an annex by its heading or, for a list without one, by the heading of the list behind it. */
export const annexPart = (
  heading: string | null,
  next: string | null,
  printedAnnex: string | null,
  paragraphs: readonly Pick<ReadParagraph, 'text' | 'sectionPath'>[],
): AnnexPart | null => {
  const found = heading === null ? withoutHeading(next) : withHeading(heading);
  if (found === null) return null;
  const numeral = annexNumeral(found.kind, paragraphs);
  return {
    ref: `${(printedAnnex && annexPrefix(printedAnnex)) ?? ['Annex', numeral ?? []].flat().join('.')}.${found.slug}`,
    annex: `Annex${numeral === null ? '' : ` ${numeral}`}${TITLE[found.kind]} (heading lost in the seed)`,
  };
};

interface Recognised {
  readonly kind: AnnexKind;
  readonly slug: string;
}

const withHeading = (heading: string): Recognised | null => {
  const week = TIMETABLE.exec(heading)?.[1]?.toLowerCase();
  if (week) return { kind: 'programme', slug: `week-${ORDINALS.indexOf(week) + 1 || week}` };
  if (WITHOUT_STATUS.test(heading)) return { kind: 'attendance', slug: 'ngo-other' };
  return WITH_STATUS.test(heading) ? { kind: 'attendance', slug: 'ngo-consultative' } : null;
};

// Attendance lists name organizations in consultative status first.
const withoutHeading = (next: string | null): Recognised | null =>
  next !== null && WITHOUT_STATUS.test(next) ? { kind: 'attendance', slug: 'ngo-consultative' } : null;

const annexNumeral = (
  kind: AnnexKind,
  paragraphs: readonly Pick<ReadParagraph, 'text' | 'sectionPath'>[],
): string | null => {
  const about = (paragraph: Pick<ReadParagraph, 'sectionPath'>): boolean =>
    kind !== 'attendance' || /\battendance\b/iu.test(paragraph.sectionPath[paragraph.sectionPath.length - 1] ?? '');
  for (const paragraph of paragraphs.filter(about)) {
    const numeral = REFERENCE[kind].exec(paragraph.text)?.[1];
    if (numeral) return numeral;
  }
  return null;
};
