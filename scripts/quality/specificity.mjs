// How often the machine gives a recommendation of UPR Info's export the action level that its editors gave it.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from '@heed/documents';
import { readingContext, root } from './reading-context.mjs';
import { printFigures } from './report.mjs';

const folder = process.env.HEED_UPR ?? join(root, '..', 'shared', 'data', 'upr');
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.csv')) : [];

let right = 0;
let near = 0;
let all = 0;
for (const fileName of names.sort()) {
  const reading = await documents.readSource(readFileSync(join(folder, fileName)), { fileName, ...readingContext });
  for (const { cleanText, specificity } of reading.documents.flatMap((each) => each.paragraphs)) {
    if (specificity === null || cleanText === null) continue;
    const apart = Math.abs(documents.specificityOf(cleanText) - specificity);
    all += 1;
    if (apart === 0) right += 1;
    if (apart <= 1) near += 1;
  }
}

const figure = (name, count, bar) => ({ name, value: count / all, detail: `${count} of ${all} recommendations`, bar });
if (all === 0) process.stdout.write(`Action scale: no export of UPR Info in ${folder}, so it was not compared\n`);
else if (
  !printFigures('Action scale, from the wording alone, against the column Action of UPR Info', [
    figure('Same level', right, 0.85),
    figure('Same or next level', near, null),
  ])
)
  process.exitCode = 1;
