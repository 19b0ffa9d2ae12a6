// How often the machine gives a recommendation of UPR Info's export the action level that its editors gave it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from '@heed/documents';
import { readingContext } from './reading-context.mjs';
import { printFigures } from './report.mjs';
import { folder, withExport } from './upr-export.mjs';

const compare = async (names) => {
  const counts = { all: 0, right: 0, near: 0 };
  for (const fileName of names) {
    const reading = await documents.readSource(readFileSync(join(folder, fileName)), { fileName, ...readingContext });
    for (const { cleanText, specificity } of reading.documents.flatMap((each) => each.paragraphs)) {
      if (specificity === null || cleanText === null) continue;
      const apart = Math.abs(documents.specificityOf(cleanText) - specificity);
      counts.all += 1;
      if (apart === 0) counts.right += 1;
      if (apart <= 1) counts.near += 1;
    }
  }
  return counts;
};

const measure = async (names) => {
  const { all, right, near } = await compare(names);
  const figure = (name, count, bar) => ({
    name,
    value: count / all,
    detail: `${count} of ${all} recommendations`,
    bar,
  });
  return printFigures('Action scale, from the wording alone, against the column Action of UPR Info', [
    figure('Same level', right, 0.85),
    figure('Same or next level', near, null),
  ]);
};

await withExport('Action scale', measure);
