/**
 * What a concept says of an ask. `ask` names deed and object in one ("disaggregated data") and is enough to recognise an ask
 * by; a `deed` ("legislate") needs its matter or its people beside it; `setting` is the background that most texts share.
 */
export type ConceptPart = 'ask' | 'deed' | 'matter' | 'people' | 'setting';

/**
 * One thing of the field under all the words it goes by. Phrases are written in folded words: `a|b` either, `abc*` beginning,
 * `..` at most six words between within a clause.
 */
export interface Concept {
  readonly id: string;
  readonly part: ConceptPart;
  readonly phrases: readonly string[];
}

/** A treaty by its short name. */
export interface Instrument {
  readonly id: string;
  /** The treaty that it supplements: an ask for a treaty and its protocols asks for the protocol too. */
  readonly partOf?: string;
  readonly phrases: readonly string[];
}

/** A text without parties, whose title would otherwise read as asks of its own. */
export interface NamedText {
  readonly id: string;
  /** What it is about, where asks are about carrying it out. */
  readonly concept?: string;
  readonly phrases: readonly string[];
}
