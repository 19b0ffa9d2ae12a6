import type { ActionBasis, VerbClass } from '@heed/domain';

/** One clause that puts something to somebody: its verb, and where its parts stand in the text. */
export interface Frame {
  readonly rule: string;
  /** As printed, in lower case. */
  readonly verb: string;
  readonly verbClass: VerbClass;
  readonly basis: ActionBasis;
  /** Of the verb. */
  readonly start: number;
  /** What follows is what is asked, and of whom. */
  readonly verbEnd: number;
  readonly end: number;
  /** Of a grammatical subject who is asked; absent where the subject is the body that speaks. */
  readonly subjectStart?: number;
}
