import { collapseWhiteSpace } from '../../text/white-space';

const BULLET = /^[-–•*·]\s*/u;

/** Labels of one cell: a line, or a piece between semicolons or bars, is a label. Commas stand within labels. */
export const labelsOf = (cell: string): string[] => [
  ...new Set(
    cell
      .split(/[\n\r;|]+/u)
      .map((label) => collapseWhiteSpace(label).replace(BULLET, ''))
      .filter((label) => label !== ''),
  ),
];
