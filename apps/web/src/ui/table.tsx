import type { ReactNode } from 'react';

export interface Column<Row> {
  key: string;
  heading: ReactNode;
  cell: (row: Row) => ReactNode;
  numeric?: boolean;
  /** The column that names the row. */
  header?: boolean;
}

/** A plain table; on narrow screens rows become blocks and keep their table roles. */
export const Table = <Row,>({
  caption,
  columns,
  rows,
  keyOf,
  className = '',
  labelled = false,
}: {
  caption: ReactNode;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
  className?: string;
  /** Cells bring their heading along, for where the head of the table is out of sight. */
  labelled?: boolean;
}) => (
  <table role="table" className={`stacking ${className}`.trim()}>
    <caption>{caption}</caption>
    <thead>
      <tr role="row">
        {columns.map(({ key, heading, numeric }) => (
          <th key={key} scope="col" className={numeric ? 'number' : undefined}>
            {heading}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={keyOf(row)} role="row">
          {columns.map(({ key, heading, cell, numeric, header }) =>
            header ? (
              <th key={key} scope="row">
                {cell(row)}
              </th>
            ) : (
              <td
                key={key}
                data-label={labelled && typeof heading === 'string' ? heading : undefined}
                className={numeric ? 'number' : undefined}
              >
                {cell(row)}
              </td>
            ),
          )}
        </tr>
      ))}
    </tbody>
  </table>
);
