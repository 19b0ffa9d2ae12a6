// The five seeds, read as any file is read: no annotation is known to the reader; the standard is only compared with.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from '@heed/documents';
import { readingContext, root } from './reading-context.mjs';
import { printFigures } from './report.mjs';
import { standard } from './standard.mjs';

const comparisons = [];
let paragraphs = 0;
let milliseconds = 0;
for (const document of standard.documents) {
  const bytes = readFileSync(join(root, 'seeds', 'texts', document.file));
  const started = performance.now();
  const reading = await documents.readSource(bytes, readingContext);
  milliseconds += performance.now() - started;
  const read = reading.documents.flatMap((each) => each.paragraphs);
  paragraphs += read.length;
  comparisons.push({ key: document.key, standard: document.paragraphs, read });
}

const title = `Seeds, annotations off, against the standard (${(milliseconds / paragraphs).toFixed(2)} ms per paragraph)`;
if (!printFigures(title, documents.compareReadings(comparisons))) process.exitCode = 1;
