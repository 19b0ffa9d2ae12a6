// The export of UPR Info read a second time, as plainly as possible, to hold the reader's answer against.
const fold = (text) => text.replace(/\s+/gu, ' ').trim();

// A cell in quotation marks, doubled within, or one without; then a comma, the end of the line, or of the file.
const CELL = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|\r|\n|$)/gy;

const cellsOf = (text) => {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(CELL)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === '') break;
    if (end !== ',') rows.push([]);
  }
  return rows.filter((cells) => cells.length > 1);
};

/** Rows of one file by their number, the head being row 1. The bytes are Mac Roman, the lines end with CR. */
export const plainRows = (bytes) => {
  const [head, ...rows] = cellsOf(new TextDecoder('macintosh').decode(bytes));
  return rows.map((cells, index) => {
    const of = Object.fromEntries(head.map((name, place) => [name, cells[place]]));
    return {
      row: index + 2,
      text: fold(of.Text),
      from: fold(of.From).replace('&#40;', '(').replace('&#41;', ')'),
      response: of.Response,
      labels: of.Issue.split(','),
    };
  });
};

/** Rows that the reading has in no recommendation, pledge or rejection, and recommending States that it does not name. */
export const lostRows = (rows, { documents, rows: outcomes }) => {
  const holders = new Map();
  for (const { paragraphs, pledges } of documents)
    for (const holder of [...paragraphs, ...pledges]) for (const row of holder.sourceRows) holders.set(row, holder);
  const rejected = new Set(outcomes.filter(({ outcome }) => outcome === 'rejected').map(({ row }) => row));
  const kept = ({ row, text, labels }) => {
    const holder = holders.get(row);
    return holder?.text === text && labels.every((label) => holder.sourceLabels.includes(label));
  };
  const named = ({ row, from, response }) =>
    response === 'Voluntary Pledge' || holders.get(row)?.recommendingStates.some(({ name }) => name === from);
  return {
    rows: rows.filter((row) => !kept(row) && !rejected.has(row.row)).length,
    states: rows.filter((row) => !named(row) && !rejected.has(row.row)).length,
  };
};
