import { openSource } from '../../../../../../libs/documents/src/formats/open-source';
import { worldForReading } from '../../seeding/reading-context.reader';
import { rejectedSheet } from './rejected-sheet';

describe('Rejected rows as a spreadsheet', () => {
  it('have the columns of the source in their order, the row and the reason, and no formula', async () => {
    const sheet = await rejectedSheet(
      [
        {
          line: 7,
          code: 'text-missing',
          detail: '',
          cells: [
            ['Text', ''],
            ['Countries', '=HYPERLINK("x")'],
          ],
        },
        {
          line: 9,
          code: 'country-unknown',
          detail: 'Atlantis',
          cells: [
            ['Text', '-1 lamp'],
            ['Symbol', 'A/1'],
          ],
        },
      ],
      (code) => `because of ${code}`,
    );
    const { tables } = await openSource(sheet, worldForReading());
    expect(tables[0]?.rows).toEqual([
      ['Text', 'Countries', 'Symbol', 'row', 'reason'],
      ['', '\'=HYPERLINK("x")', '', '7', 'because of text-missing'],
      ["'-1 lamp", '', 'A/1', '9', 'because of country-unknown (Atlantis)'],
    ]);
  });
});
