import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

type NumberFormat = (typeof LevelFormat)[keyof typeof LevelFormat];

/** How one level of the automatic numbering prints: `139.%1.`, `(%2)`. */
export interface NumberLevel {
  readonly format: NumberFormat;
  readonly print: string;
}

/** A paragraph: plain; numbered by Word itself, at a level from 0; or a heading. Or a table: rows of cells. */
export type WordBlock =
  | string
  | { readonly numbered: string; readonly level?: number; readonly list?: string }
  | { readonly heading: string }
  | { readonly rows: readonly (readonly string[])[] };

export interface WordFile {
  /** Lists by name; `main` is there without asking: `1.`, `(a)`, `(i)`. */
  readonly lists?: Readonly<Record<string, readonly NumberLevel[]>>;
  /** Notes by their number; `{^1}` in a text is the place of the first. */
  readonly footnotes?: Readonly<Record<string, string>>;
}

const MAIN: readonly NumberLevel[] = [
  { format: LevelFormat.DECIMAL, print: '%1.' },
  { format: LevelFormat.LOWER_LETTER, print: '(%2)' },
  { format: LevelFormat.LOWER_ROMAN, print: '(%3)' },
];

const runs = (text: string): (TextRun | FootnoteReferenceRun)[] =>
  text.split(/(\{\^\d+\})/u).flatMap((part) => {
    const note = /^\{\^(\d+)\}$/u.exec(part)?.[1];
    if (note !== undefined) return [new FootnoteReferenceRun(Number(note))];
    return part === '' ? [] : [new TextRun(part)];
  });

const paragraphOf = (block: Exclude<WordBlock, { rows: unknown }>): Paragraph => {
  if (typeof block === 'string') return new Paragraph({ children: runs(block) });
  if ('heading' in block) return new Paragraph({ children: runs(block.heading), heading: HeadingLevel.HEADING_1 });
  const numbering = { reference: block.list ?? 'main', level: block.level ?? 0 };
  return new Paragraph({ children: runs(block.numbered), numbering });
};

const tableOf = (rows: readonly (readonly string[])[]): Table =>
  new Table({
    rows: rows.map(
      (cells) =>
        new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph({ text: cell })] })) }),
    ),
  });

const blockOf = (block: WordBlock): Paragraph | Table =>
  typeof block === 'object' && 'rows' in block ? tableOf(block.rows) : paragraphOf(block);

/** A Word file as an office would write it: automatic numbers, footnotes, tables. */
export const aDocx = async (
  blocks: readonly WordBlock[],
  { lists = {}, footnotes = {} }: WordFile = {},
): Promise<Uint8Array> => {
  const config = Object.entries({ main: MAIN, ...lists }).map(([reference, levels]) => ({
    reference,
    levels: levels.map(({ format, print }, level) => ({ level, format, text: print, alignment: AlignmentType.START })),
  }));
  const notes = Object.entries(footnotes).map(
    ([number, text]) => [number, { children: [new Paragraph({ children: [new TextRun(text)] })] }] as const,
  );
  const file = new Document({
    numbering: { config },
    footnotes: Object.fromEntries(notes),
    sections: [{ children: blocks.map(blockOf) }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
};
