import type { SourceTable } from '../../formats/open-source';
import { type ColumnHeads, type HeadedTable, readHead } from '../table-columns';

/**
 * Columns of thematic matrices: of the Office's matrices and lists of recommendations of the review ("Recommendation",
 * "Position", "Full list of themes", "Assessment/comments on level of implementation"), and of the matrices that States
 * and country teams keep in the same manner.
 */
const MATRIX_COLUMNS = [
  { column: 'number', heads: ['No', 'Nr', 'N°', 'Number', '#'] },
  {
    column: 'recommendation',
    heads: ['Recommendation', 'Recommendations', 'Text'],
    like: /^(?:text of (?:the )?)?(?:recommendation|concluding observation|observation)s?\b/iu,
    required: true,
  },
  { column: 'theme', heads: ['Theme', 'Themes'], like: /^(?:theme|thematic|cluster|topic|subject|issue)/iu },
  {
    column: 'states',
    heads: ['Recommending State', 'Recommending States'],
    like: /^(?:recommending|recommended by)/iu,
  },
  { column: 'source', heads: ['Source'], like: /^(?:source|symbol|document|reference|mechanism|body)/iu },
  { column: 'position', heads: ['Position'], like: /^(?:position|response)/iu },
  { column: 'labels', heads: ['Full list of themes'], like: /\bthemes?\b|\bpersons\b/iu },
  { column: 'goals', heads: ['SDGs', 'Relevant SDGs'], like: /\bSDGs?\b|sustainable development/iu },
  { column: 'responsible', heads: ['Responsible'], like: /responsib|\blead\b|institution|agency|ministr|focal/iu },
  {
    column: 'status',
    heads: ['Status', 'Comments', 'Assessment/comments on level of implementation'],
    like: /status|comment|assessment|progress|implementation|measures|remarks/iu,
  },
] as const satisfies ColumnHeads<string>;
export type MatrixColumn = (typeof MATRIX_COLUMNS)[number]['column'];
export type MatrixTable = HeadedTable<MatrixColumn>;

/** The table as a matrix; null where recommendations stand in it without theme, source or position. */
export const asMatrix = (table: SourceTable): MatrixTable | null => {
  const headed = readHead(table, MATRIX_COLUMNS);
  if (!headed) return null;
  const telling = ['theme', 'source', 'position', 'labels'] as const;
  return telling.some((column) => headed.placeOf(column) !== null) ? headed : null;
};

/** The last column is for what was done; other matrices have no place to write it. */
export const hasStatusColumn = (matrix: MatrixTable): boolean => matrix.placeOf('status') === matrix.head.length - 1;
