// Reads UPR Info's export and prints what came out beside what it is known to hold.
// A process of its own, so that the peak of memory is the reading's.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from '@heed/documents';
import { readingContext } from './reading-context.mjs';
import { countDocuments, slim } from './upr-counts.mjs';
import { folder, withExport } from './upr-export.mjs';
import { lostRows, plainRows } from './upr-source.mjs';

/** Counted by hand in the export of sessions 1 to 20. */
const EXPECTED = {
  'rows of recommendations': 41_066,
  'States under review': 193,
  reviews: 305,
  'rows accepted': 30_472,
  'rows noted': 10_594,
  'pledges, kept apart': 947,
  'texts with mojibake': 0,
  'groups of identical text in one review': 715,
  'rows in these groups': 1_887,
  'rows on "Migrants"': 1_802,
  'rows on "Racial discrimination"': 1_576,
  'rows lost': 0,
  'recommending States lost': 0,
};
const MOST = { seconds: 60, megabytes: 400 };

const readFolder = async (names) => {
  const found = { documents: [], labelled: {}, lost: { rows: 0, states: 0 }, outcomes: {}, findings: [] };
  for (const fileName of names) {
    const bytes = readFileSync(join(folder, fileName));
    const reading = await documents.readSource(bytes, { ...readingContext, fileName });
    const rows = plainRows(bytes);
    const lost = lostRows(rows, reading);
    found.documents.push(...reading.documents.map(slim));
    found.lost = { rows: found.lost.rows + lost.rows, states: found.lost.states + lost.states };
    for (const { outcome } of reading.rows) found.outcomes[outcome] = (found.outcomes[outcome] ?? 0) + 1;
    for (const { response, labels } of rows)
      if (response !== 'Voluntary Pledge')
        for (const label of labels) found.labelled[label] = (found.labelled[label] ?? 0) + 1;
    found.findings.push(...reading.findings.map((finding) => ({ fileName, ...finding })));
  }
  return found;
};

const number = (value) => value.toLocaleString('en');
const say = (line) => process.stdout.write(`${line}\n`);

/** Prints one figure; true where it is what it has to be. */
const figure = ([name, value]) => {
  const expected = EXPECTED[name];
  const holds = expected === undefined || value === expected;
  const beside = expected === undefined ? '' : holds ? 'as known' : `KNOWN TO BE ${number(expected)}`;
  say(`  ${name.padEnd(40)} ${number(value).padStart(8)}  ${beside}`.trimEnd());
  return holds;
};

const measure = async (names) => {
  const started = performance.now();
  const { documents: found, labelled, lost, outcomes, findings } = await readFolder(names);
  const seconds = (performance.now() - started) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  const figures = {
    ...countDocuments(found),
    'rows on "Migrants"': labelled.Migrants ?? 0,
    'rows on "Racial discrimination"': labelled['Racial discrimination'] ?? 0,
    'rows lost': lost.rows,
    'recommending States lost': lost.states,
    'rows told as merged': outcomes.merged ?? 0,
    'rows told as duplicate': outcomes.duplicate ?? 0,
    'rows told as rejected': outcomes.rejected ?? 0,
  };
  say(`UPR Info, ${names.length} files in ${folder}`);
  const held = Object.entries(figures).map(figure);
  for (const { fileName, code, line, detail } of findings) say(`  ${fileName} row ${line}: ${code}, ${detail}`);
  say(`  ${seconds.toFixed(1)} s of ${MOST.seconds}, ${megabytes.toFixed(0)} MB of ${MOST.megabytes} at most`);
  return held.every(Boolean) && seconds <= MOST.seconds && megabytes <= MOST.megabytes;
};

await withExport('UPR Info', measure);
