import type { Artefact } from '../document/read-document.types';
import type { Place } from '../rules/sequence.rule';

/** A unit of a numbered text, in the order of the page. */
export type OutlineEvent =
  | {
      readonly type: 'chapter' | 'section';
      readonly printed: string;
      readonly value: number;
      readonly heading: string;
      readonly line: number;
    }
  | { readonly type: 'heading'; readonly text: string; readonly line: number }
  | NumberedEvent
  | UnnumberedEvent
  | { readonly type: 'front'; readonly text: string; readonly line: number; readonly continues: boolean }
  | { readonly type: 'footnote'; readonly marker: string; readonly text: string; readonly line: number }
  | { readonly type: 'artefact'; readonly text: string; readonly line: number; readonly reason: Artefact['reason'] };

/** A paragraph or item with a label. */
export interface NumberedEvent {
  readonly type: 'numbered';
  readonly printed: string;
  readonly place: Place;
  readonly misread: boolean;
  readonly restarted: boolean;
  readonly text: string;
  readonly lines: readonly [number, number];
}

/** A text without a label: an introduction, an adoption sentence, a note. */
export interface UnnumberedEvent {
  readonly type: 'unnumbered';
  readonly text: string;
  readonly lines: readonly [number, number];
}

/** What the setting of a family allows besides numbered paragraphs. */
export interface OutlineSetting {
  /** "II." and a heading begin a part of the document. */
  readonly chapters: boolean;
  /** "B." and a heading begin a part of a chapter. */
  readonly sections: boolean;
  /** A paragraph fills one line of the file, so that other lines are headings or texts of their own. */
  readonly prose: boolean;
  /** The text is one sentence, as a resolution is: a full stop ends the last paragraph and the text. */
  readonly oneSentence: boolean;
  /** Numbers begin anew in every chapter. */
  readonly restartsInChapters: boolean;
}
