import type { ParagraphSubkind } from '../../annotations/annotation.types';
import type { Judgement } from '../../reading/reading.types';

/**
 * The part of a document in which a paragraph stands, which decides what its words can do: the same sentence is an ask among
 * conclusions, a reason in a preamble and a report of speech in a summary of a debate.
 */
export type Part = 'preamble' | 'operative' | 'conclusions' | 'review' | 'narrative' | 'administrative';

export interface Setting extends Judgement {
  readonly part: Part;
  readonly subkind?: ParagraphSubkind;
}
