import type { DocumentFamily, ReadParagraph } from '../src/document/read-document.types';
import { readHeader } from '../src/header/read-header';
import { judgeDocument, type ParagraphJudgement } from '../src/judgement/judge-document';

/** Invented countries, as a reader is told of countries. */
export const COUNTRIES = [
  { iso3: 'QMA', names: ['Brelland', 'Republic of Brelland'] },
  { iso3: 'QMB', names: ['North Ostavia'] },
];
const THEMES = ['education', 'detention', 'children', 'treaties'].map((id) => ({ id, label: id }));

export interface Written {
  readonly ref?: string;
  readonly headings?: readonly string[];
  readonly parent?: string;
  readonly chapeau?: true;
}

interface Setting {
  readonly family: DocumentFamily;
  readonly country?: string | null;
  readonly headings?: readonly string[];
}

const paragraph = (text: string, at: number, written: Written, headings: readonly string[]): ReadParagraph => ({
  ref: written.ref ?? `${at + 1}`,
  altRefs: [],
  printedNumber: null,
  sessionNumber: null,
  sectionPath: written.headings ?? headings,
  chapeau: written.chapeau ?? false,
  parentRef: written.parent ?? null,
  introducedBy: null,
  text,
  lines: [at + 1, at + 1],
});

/** What is judged of invented paragraphs that stand in a document of a family, by reference. */
export const judged = (
  { family, country = null, headings = [] }: Setting,
  texts: readonly (string | readonly [text: string, written: Written])[],
): Map<string, ParagraphJudgement> => {
  const paragraphs = texts.map((each, at) =>
    typeof each === 'string' ? paragraph(each, at, {}, headings) : paragraph(each[0], at, each[1], headings),
  );
  const read = {
    family,
    frontMatter: [],
    sections: [],
    paragraphs,
    footnotes: [],
    artefacts: [],
    numberingGaps: [],
    findings: [],
  };
  const context = { countries: COUNTRIES, themes: THEMES };
  const judgements = judgeDocument(read, { ...readHeader([], read, context), country }, context);
  return new Map(paragraphs.map(({ ref }, at) => [ref, judgements[at]]).filter(isJudged));
};

const isJudged = (pair: (string | ParagraphJudgement | undefined)[]): pair is [string, ParagraphJudgement] =>
  pair[1] !== undefined;

/** The judgement of one invented paragraph. */
export const judgedAlone = (setting: Setting, text: string): ParagraphJudgement => {
  const [only] = judged(setting, [text]).values();
  if (!only) throw new Error('nothing was judged');
  return only;
};

/** Groups that are asked, and States by code. */
export const askedOf = ({ addressees }: ParagraphJudgement): string[] =>
  addressees
    .filter(({ role }) => !role)
    .map(({ group, names }) => (group === 'States' && names ? names.join() : group));

export const partnersOf = ({ addressees }: ParagraphJudgement): string[] =>
  addressees.filter(({ role }) => role === 'partner').map(({ group }) => group);
