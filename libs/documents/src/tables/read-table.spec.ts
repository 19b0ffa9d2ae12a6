import { describe, expect, it } from '@jest/globals';
import { inventedContext, opened, readRows } from '../../test/tables';
import { readTable } from './read-table';

describe('tables that no reader knows', () => {
  it('are told with their heads, and every row of them with its cells', () => {
    const reading = readRows([
      ['Harbour', 'Depth'],
      ['North', '4'],
    ]);
    expect(reading).toMatchObject({ family: 'unrecognised', documents: [] });
    expect(reading.findings).toEqual([
      { code: 'header-unknown', line: 1, detail: 'no reader knows a table with these columns: Harbour, Depth' },
    ]);
    expect(reading.rows).toMatchObject([{ row: 2, outcome: 'rejected', cells: { Harbour: 'North', Depth: '4' } }]);
  });

  it('are left to the readers of texts where they stand in a text', () => {
    const tables = [{ name: '', rows: [['Harbour', 'Depth']] }];
    expect(readTable(opened({ format: 'docx', tables }), inventedContext)).toBeNull();
    expect(readTable(opened({ format: 'csv' }), inventedContext)).toBeNull();
  });
});
