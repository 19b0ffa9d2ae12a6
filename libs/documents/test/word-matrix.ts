import { Document, Packer, Paragraph, Table, TableCell, TableRow, TextRun, VerticalMergeType } from 'docx';

/** A cell with its lines; the options of the package beside them. */
export const cell = (
  lines: readonly string[],
  options: Partial<ConstructorParameters<typeof TableCell>[0]> = {},
  run: { bold?: boolean; color?: string } = {},
): TableCell =>
  new TableCell({
    ...options,
    children:
      lines.length === 0
        ? [new Paragraph({})]
        : lines.map((text) => new Paragraph({ children: [new TextRun({ text, ...run })] })),
  });

export const MERGED_BELOW = { verticalMerge: VerticalMergeType.RESTART };
export const GOES_ON = { verticalMerge: VerticalMergeType.CONTINUE };

const row = (children: TableCell[], tableHeader = false): TableRow => new TableRow({ children, tableHeader });

/** A Word file with a title and tables, given as rows of cells; the first row of each repeats on every page. */
export const wordFile = async (title: string, ...tables: readonly (readonly TableCell[])[][]): Promise<Uint8Array> => {
  const children = tables.flatMap((rows) => [
    new Table({ rows: rows.map((cells, index) => row([...cells], index === 0)) }),
    new Paragraph({ text: '' }),
  ]);
  return Packer.toBuffer(new Document({ sections: [{ children: [new Paragraph({ text: title }), ...children] }] }));
};
