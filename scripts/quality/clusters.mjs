// The same ask in other words: pairs proposed among the five seeds, held against the clusters that people made. Once with
// what reviewers judged of each paragraph, as the catalogue holds it, and once with what the machine reads for itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import documents from '@heed/documents';
import { readingContext, root } from './reading-context.mjs';
import { printFigures } from './report.mjs';
import { standard } from './standard.mjs';

const measure = (setting, texts) => {
  const started = performance.now();
  const proposals = documents.proposePairs(texts);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const title = `Same ask, ${setting} (${texts.length} texts, ${proposals.length} proposals, ${seconds} s)`;
  if (!printFigures(title, documents.clusterFigures(standard, proposals))) process.exitCode = 1;
};

const readByMachine = async ({ key, file }) => {
  const reading = await documents.readSource(readFileSync(join(root, 'seeds', 'texts', file)), readingContext);
  const paragraphs = reading.documents.flatMap((document) => document.paragraphs);
  return documents.clusterTextsOf(paragraphs).map((text) => ({ ...text, id: `${key}/${text.id.split('/').pop()}` }));
};

measure(
  'as reviewed',
  standard.documents.flatMap(({ paragraphs }) => documents.clusterTextsOf(paragraphs)),
);
measure('as read by the machine', (await Promise.all(standard.documents.map(readByMachine))).flat());
