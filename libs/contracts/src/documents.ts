import type {
  AddresseeGroup,
  AddresseeRole,
  CorrectionType,
  ParagraphKind,
  PositionType,
  VoteCast,
} from '@heed/domain';
import type { CountryRef, DocumentRef, ThemeRef } from './references';

export interface AddresseeView {
  group: AddresseeGroup;
  role: AddresseeRole;
  /** Not named in the paragraph: a reading. */
  inferred: boolean;
  /** Bodies in words; single States by their ISO 3166 alpha-3 code. */
  names: string[];
  /** The wording in the text or its chapeau. */
  asPrinted: string[];
  /** The treaty, for "States parties". */
  instrument: string | null;
}

/** An addressee with the States that it names, where it names single ones. */
export interface AddressedView extends AddresseeView {
  countries: CountryRef[];
}

export interface PositionView {
  holder: { kind: 'state' | 'group'; iso3?: string; name: string };
  type: PositionType;
  text: string;
  sourceRef: string;
  /** The source's own word for it, such as "Accepted"; null where the text is all there is. */
  rawValue: string | null;
  /** Partial ISO date on which it was stated, where that is not the day of the text. */
  statedOn: string | null;
  /** Which paragraphs it touches was concluded, not printed. */
  inferred: boolean;
  spokesperson: string | null;
  about: string | null;
  note: string | null;
}

export interface CorrectionView {
  type: CorrectionType;
  field: string;
  from: string;
  to: string;
  basis: string;
}

/** One printed unit of a document. `text` is verbatim (white space folded); `cleanText` replays the corrections. */
export interface ParagraphView {
  /** `<document key>/<ref>`. */
  id: string;
  ref: string;
  altRefs: string[];
  printedNumber: string | null;
  kind: ParagraphKind;
  formalLabel: string | null;
  text: string;
  cleanText: string | null;
  corrections: CorrectionView[];
  sectionPath: string[];
  sessionNumber: number | null;
  chapeau: boolean;
  parentRef: string | null;
  introducedBy: string | null;
  actionable: boolean;
  actionVerb: string | null;
  verbClass: string | null;
  addressees: AddressedView[];
  themes: ThemeRef[];
  editorialNote: string | null;
  /** What the editorial note implies; a note by its author, not a standing. */
  impliedStatus: string | null;
  statusScope: string | null;
  deadline: string | null;
  borderline: boolean;
  note: string | null;
  positions: PositionView[];
  /** Id of the recommendation it became, if actionable. */
  recommendationId: string | null;
}

export interface DocumentSessionView {
  number: number;
  roman: string | null;
  kind: string;
  heading: string | null;
  place: string | null;
  startsOn: string | null;
  endsOn: string | null;
  dateText: string | null;
  symbol: string | null;
}

export interface DocumentView extends DocumentRef {
  id: string;
  titlePrinted: boolean;
  symbolNote: string | null;
  body: string;
  adoptedPrecision: 'day' | 'month' | 'year' | 'none';
  adoptedBasis: string;
  adoption: string | null;
  refScheme: string;
  sessions: DocumentSessionView[];
  footnotes: { marker: string; text: string; appliesTo: string[] }[];
  artefacts: string[];
  numberingGaps: { between: (string | null)[]; note?: string }[];
  source: { file: string; sha256: string };
  /** The State that the whole text is about, as in a review. */
  country: CountryRef | null;
  /** How States voted on the text; empty where no vote is recorded. */
  votes: DocumentVoteView[];
  counts: { paragraphs: number; recommendations: number; commitments: number; pledges: number };
}

export interface DocumentVoteView {
  vote: VoteCast;
  country: CountryRef;
  explanation: string | null;
}

/** A paragraph that search found. */
export interface SearchHitView {
  /** `<document key>/<ref>`. */
  paragraphId: string;
  ref: string;
  kind: ParagraphKind;
  document: DocumentRef;
  recommendationId: string | null;
  /** The best passage, cut where the words that were found begin and end. */
  excerpt: { text: string; found: boolean }[];
  /** It was asked for by symbol and paragraph, not by words. */
  exact: boolean;
}
