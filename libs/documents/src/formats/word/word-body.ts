import type { SourceLine } from '../../text/source-lines';
import { collapseWhiteSpace } from '../../text/white-space';
import type { SourceTable } from '../opened-source';
import { childOf, childrenOf, type XmlElement } from '../read-xml';
import type { WordNotes } from './word-notes';
import type { WordNumbering } from './word-numbering';
import { numberIn, type WordStyles } from './word-styles';
import { WordTextReader } from './word-text';

// A break within a paragraph begins a line of its own where a clause ended; otherwise the sentence goes on.
const ENDS_CLAUSE = /[.;:!?]["”’)]*\s*$/u;

/** Takes the body of a Word file block by block: lines, tables, notes, tracked changes. */
export class WordBody {
  readonly lines: SourceLine[] = [];
  readonly tables: SourceTable[] = [];
  readonly tracked = { inserted: 0, deleted: 0 };
  /** Text of a paragraph whose end was deleted: it goes on in the next one. */
  private carried = '';

  constructor(
    private readonly styles: WordStyles,
    private readonly numbering: WordNumbering,
    private readonly notes: WordNotes,
  ) {}

  take(block: XmlElement): void {
    if (block.name === 'p') this.takeParagraph(block);
    else if (block.name === 'tbl') this.takeTable(block);
    // Property blocks and deletions print nothing; everything else is a wrapper: content controls, insertions.
    else if (block.name !== 'sectPr' && block.name !== 'del' && block.name !== 'moveFrom' && !block.name.endsWith('Pr'))
      for (const child of childrenOf(block)) this.take(child);
  }

  /** The printed paragraph, its number included. */
  private takeParagraph(paragraph: XmlElement): string {
    const properties = childOf(paragraph, 'pPr');
    const { text, notes, boxes, inserted, deleted } = new WordTextReader().read(paragraph);
    this.tracked.inserted += inserted;
    this.tracked.deleted += deleted;
    const whole = this.carried + text;
    const markDeleted = childOf(childOf(properties, 'rPr'), 'del') !== undefined;
    this.carried = markDeleted ? whole : '';
    if (markDeleted) return '';
    const printed = `${this.numberOf(properties)}${whole}`;
    this.addLines(printed);
    for (const call of notes) this.notes.place(call, Math.max(1, this.lines.length));
    for (const box of boxes) this.take(box);
    return collapseWhiteSpace(printed);
  }

  private numberOf(properties: XmlElement | undefined): string {
    const style = childOf(properties, 'pStyle')?.attributes['val'] ?? this.styles.standard;
    const property = numberIn(properties, null) ?? (style === null ? null : this.styles.numberOf(style));
    if (!property || property.numId === '0') return '';
    const ofStyle = property.style ?? style ?? '';
    return this.numbering.next(property.numId, property.level ?? this.numbering.levelOfStyle(property.numId, ofStyle));
  }

  private addLines(printed: string): void {
    const clauses: string[][] = [];
    printed.split('\n').forEach((piece, index, pieces) => {
      const before = pieces[index - 1];
      if (before === undefined || ENDS_CLAUSE.test(before)) clauses.push([piece]);
      else clauses[clauses.length - 1]?.push(piece);
    });
    clauses
      .map((pieces) => collapseWhiteSpace(pieces.join(' ')))
      .filter((text) => text !== '')
      .forEach((text, index) => {
        const number = this.lines.length + 1;
        this.lines.push({ number, text, blankBefore: index === 0 && number > 1 });
      });
  }

  private takeTable(table: XmlElement): void {
    const rows = rowsOf(table).map((row) => cellsOf(row).flatMap((cell) => this.takeCell(cell)));
    this.tables.push({ name: `Table ${this.tables.length + 1}`, rows });
  }

  /** Text of a cell, and an empty cell for every further column that it spans. */
  private takeCell(cell: XmlElement): string[] {
    const span = Number(childOf(childOf(cell, 'tcPr'), 'gridSpan')?.attributes['val'] ?? 1);
    const text = childrenOf(cell).flatMap((block) => this.takeInCell(block));
    const further = Math.min(Number.isInteger(span) ? span - 1 : 0, 100);
    return [text.filter((part) => part !== '').join('\n'), ...Array.from({ length: Math.max(0, further) }, () => '')];
  }

  private takeInCell(block: XmlElement): string[] {
    if (block.name === 'p') return [this.takeParagraph(block)];
    if (block.name === 'tbl')
      return rowsOf(block).flatMap((row) => cellsOf(row).flatMap((cell) => this.takeCell(cell)));
    return block.name === 'tcPr' ? [] : childrenOf(block).flatMap((child) => this.takeInCell(child));
  }
}

// Rows and cells may stand within content controls.
const within = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).flatMap((child) => {
    if (child.name === name) return [child];
    return child.name === 'sdt' || child.name === 'sdtContent' || child.name === 'ins' ? within(child, name) : [];
  });

// A deleted row is marked in its properties.
const rowsOf = (table: XmlElement): XmlElement[] =>
  within(table, 'tr').filter((row) => childOf(childOf(row, 'trPr'), 'del') === undefined);

const cellsOf = (row: XmlElement): XmlElement[] => within(row, 'tc');
