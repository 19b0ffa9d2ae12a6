import type { Artefact } from '../document/read-document.types';
import { collapseWhiteSpace } from './white-space';

/** One printed line that carries something. Blank lines are kept as `blankBefore` of the next. */
export interface SourceLine {
  /** 1-based, as an editor shows it. */
  readonly number: number;
  readonly text: string;
  readonly blankBefore: boolean;
  /** Where the file has pages. */
  readonly page?: number;
  /** A heading that was taken out stood in front of it. */
  readonly behindHeading?: boolean;
}

/** Lines of a document, and what the medium left at their edges. */
export interface SourceLines {
  readonly lines: readonly SourceLine[];
  readonly artefacts: readonly Artefact[];
}

/** Cuts text into lines with content; a page saved from a table leaves cell borders, which belong to no paragraph. */
export const splitLines = (text: string): SourceLines => {
  const lines: SourceLine[] = [];
  const artefacts: Artefact[] = [];
  let blankBefore = false;
  text.split(/\r\n|\r|\n|\f/u).forEach((raw, index) => {
    const number = index + 1;
    const collapsed = collapseWhiteSpace(raw);
    const cell = withoutCellBorder(collapsed);
    for (let count = 0; count < cell.borders; count++)
      artefacts.push({ text: '|', line: number, reason: 'cell-border' });
    if (cell.text === '') blankBefore = true;
    else {
      lines.push({ number, text: cell.text, blankBefore });
      blankBefore = false;
    }
  });
  return { lines, artefacts };
};

const withoutCellBorder = (text: string): { text: string; borders: number } => {
  const pipes = text.split('|').length - 1;
  if (pipes === 0 || pipes > 2) return { text, borders: 0 };
  const inner = text.replace(/^\|\s*/u, '').replace(/\s*\|$/u, '');
  return inner.includes('|') ? { text, borders: 0 } : { text: inner, borders: pipes };
};
