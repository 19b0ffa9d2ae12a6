import type { CountryByName } from '../../reading/country-names';
import type {
  Judgement,
  Pledge,
  ProposedDocument,
  ProposedParagraph,
  RecommendingState,
  Specificity,
  StatedPosition,
} from '../../reading/reading.types';
import { paragraphId } from '../../document/read-document.types';
import { BY_LABEL, NO_JUDGEMENTS, proposedDocument, proposedParagraph } from '../proposed';
import { nameOfCountry, type TableLookups } from '../table-lookups';
import type { RecommendationRows, ReviewRows } from './group-rows';
import { pledgeRef, recommendationRef } from './review-ref';
import { sessionClosedIn } from './session-calendar';
import type { UprInfoRow } from './upr-info-row';

const CERTAIN: Judgement = { confidence: 1, rule: 'row-of-a-review' };

const distinct = <Value>(values: readonly Value[]): Value[] => [...new Set(values)];

/** Rows of one text may be graded apart; the text asks what its most specific reading asks. */
const mostSpecific = (rows: readonly UprInfoRow[]): Specificity | null =>
  rows.reduce<Specificity | null>(
    (most, { specificity }) => (specificity !== null && specificity > (most ?? 0) ? specificity : most),
    null,
  );

const firstOfEach = (rows: readonly UprInfoRow[], keyOf: (row: UprInfoRow) => string): UprInfoRow[] => {
  const firsts = new Map<string, UprInfoRow>();
  for (const row of rows) if (!firsts.has(keyOf(row))) firsts.set(keyOf(row), row);
  return [...firsts.values()];
};

const recommendingStates = (rows: readonly UprInfoRow[], countryOf: CountryByName): RecommendingState[] =>
  firstOfEach(rows, ({ from }) => from)
    .filter(({ from }) => from !== '')
    .map(({ from, row }) => ({ name: from, iso3: countryOf(from), row }));

const statedPositions = (rows: readonly UprInfoRow[]): StatedPosition[] =>
  firstOfEach(rows, ({ response }) => response).map(({ position, response, row }) => ({
    type: position,
    raw: response,
    sourceRef: `row ${row}`,
    statedOn: null,
  }));

const recommendation = (
  key: string,
  rows: RecommendationRows,
  { countryOf, themesOf }: TableLookups,
): ProposedParagraph => {
  const [{ text, position, country, row, session }] = rows;
  const ref = recommendationRef(text, position);
  const sourceLabels = distinct(rows.flatMap(({ labels }) => labels));
  return proposedParagraph({
    id: paragraphId(key, ref),
    ref,
    text,
    lines: [row, row],
    sessionNumber: session,
    formalLabel: 'recommendation',
    addressees: [{ group: 'States', names: [country] }],
    themes: themesOf(sourceLabels),
    judgements: { ...NO_JUDGEMENTS, kind: CERTAIN, actionable: CERTAIN, addressees: CERTAIN, themes: BY_LABEL },
    specificity: mostSpecific(rows),
    recommendingStates: recommendingStates(rows, countryOf),
    statedPositions: statedPositions(rows),
    sourceLabels,
    sourceRows: rows.map((each) => each.row),
  });
};

/** Every pledge stands for itself: a State that promises something twice promised it twice. */
const pledges = (rows: readonly UprInfoRow[]): Pledge[] => {
  const said = new Map<string, number>();
  return rows.map(({ text, specificity, labels, row }) => {
    const nth = (said.get(text) ?? 0) + 1;
    said.set(text, nth);
    return { ref: pledgeRef(text, nth), text, specificity, sourceLabels: labels, sourceRows: [row] };
  });
};

const closed = (session: number): ProposedDocument['adoptedOn'] => {
  const date = sessionClosedIn(session);
  const basis = date
    ? `the export prints session ${session} only; it closed in this month by the calendar of the Working Group`
    : `the export prints session ${session} only`;
  return { date, precision: date ? 'month' : 'none', printed: false, basis };
};

/** The document of one review. The export names none, so key and title follow a rule. */
export const reviewDocument = (review: ReviewRows, lookups: TableLookups): ProposedDocument => {
  const { country, session } = review;
  const key = `upr-${country.toLowerCase()}-${session}`;
  const name = nameOfCountry(lookups.context, country) ?? country;
  return proposedDocument({
    key,
    file: lookups.context.fileName ?? '',
    family: 'upr-info-export',
    title: `Universal Periodic Review of ${name}, session ${session}`,
    symbolNote: 'the export names no document',
    body: 'Working Group on the Universal Periodic Review',
    mechanism: 'upr',
    adoptedOn: closed(session),
    refScheme: 'r- and p- with a digest of the text; s, n or p behind it for supported, noted or pending',
    sessions: [
      {
        number: session,
        roman: null,
        kind: 'UPR Working Group session',
        printed: true,
        place: null,
        startsOn: null,
        endsOn: null,
        symbol: null,
      },
    ],
    country,
    paragraphs: review.recommendations.map((rows) => recommendation(key, rows, lookups)),
    pledges: pledges(review.pledges),
  });
};
