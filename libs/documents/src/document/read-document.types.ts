import type { DocumentFamily } from '@heed/domain';

export { DOCUMENT_FAMILIES, type DocumentFamily } from '@heed/domain';

/** One printed unit, as the page has it: no judgement about what it asks. */
export interface ReadParagraph {
  /** Unique in its document. */
  readonly ref: string;
  /** Other ways in which the same unit is cited. */
  readonly altRefs: readonly string[];
  /** The label as printed, faults included; `null` where nothing is printed. */
  readonly printedNumber: string | null;
  /** The session whose part of the document this is, where the document prints several. */
  readonly sessionNumber: number | null;
  readonly sectionPath: readonly string[];
  /** It opens lettered items, which cannot be read without it. */
  readonly chapeau: boolean;
  /** The paragraph whose chapeau this item completes. */
  readonly parentRef: string | null;
  /** An adoption sentence in front of a whole list, not needed to read the item. */
  readonly introducedBy: string | null;
  /** Verbatim, without the printed number, white space collapsed. */
  readonly text: string;
  /** First and last line of the source, counted from 1. */
  readonly lines: readonly [number, number];
}

export interface ReadSection {
  readonly heading: string;
  /** False where the part is there but its heading is not. */
  readonly printed: boolean;
  readonly paragraphRefs: readonly string[];
  readonly children: readonly ReadSection[];
}

export interface ReadFootnote {
  readonly marker: string;
  /** With its marker. */
  readonly text: string;
  readonly line: number;
}

/** Matter on the page that belongs to no paragraph. */
export interface Artefact {
  readonly text: string;
  readonly line: number;
  readonly reason: 'cell-border' | 'rule' | 'lone-sign' | 'stray-tail' | 'navigation' | 'running-matter' | 'unplaced';
}

/** Numbers that the print skips. */
export interface NumberingGap {
  readonly session: string | null;
  readonly between: readonly [string, string | null];
  readonly missing: readonly string[];
}

/** Something a person should look at; the text itself is kept as it is. */
export interface Finding {
  readonly code:
    | 'label-misread'
    | 'fused-paragraphs'
    | 'heading-lost'
    | 'number-repeated'
    | 'empty-paragraph'
    | 'encoding'
    | 'unrecognised'
    // numbers and counts
    | 'numbering-gap'
    | 'count-disagrees'
    | 'row-repeated'
    | 'row-ragged'
    // print and scan
    | 'unreadable-character'
    | 'ocr-suspected'
    | 'text-lost'
    | 'no-text'
    | 'footnote-unplaced'
    // what a name or code could not be matched with
    | 'country-unknown'
    | 'header-unknown'
    // hostile or broken files
    | 'active-content'
    | 'external-reference'
    | 'tracked-changes'
    | 'formula-cell'
    | 'too-large'
    | 'too-many-pages'
    | 'too-deep'
    | 'encrypted'
    | 'broken-file';
  readonly line: number;
  /** Where the file has pages. */
  readonly page?: number;
  /** The paragraph concerned, where there is one. */
  readonly ref?: string;
  readonly detail: string;
}

/** A document as its pages have it. Nothing of the source is dropped. */
export interface ReadDocument {
  readonly family: DocumentFamily;
  readonly frontMatter: readonly string[];
  readonly sections: readonly ReadSection[];
  readonly paragraphs: readonly ReadParagraph[];
  readonly footnotes: readonly ReadFootnote[];
  readonly artefacts: readonly Artefact[];
  readonly numberingGaps: readonly NumberingGap[];
  readonly findings: readonly Finding[];
}

/** The readable key of a paragraph, unique everywhere. */
export const paragraphId = (documentKey: string, ref: string): string => `${documentKey}/${ref}`;
