import {
  type AnnotatedDocument,
  applyAnnotations,
  parseAnnotations,
  parseVocabularies,
  readDocument,
  type Vocabularies,
} from '../src/index';
import { seedBytes, seedFile } from './gold';

export const seedVocabularies = (): Vocabularies => {
  const parsed = parseVocabularies(seedFile('vocabularies.json'), 'vocabularies.json');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.vocabularies;
};

/** A seed with its committed annotations; throws with the problems of a refused file. */
export const annotatedSeed = (key: string, file: string): AnnotatedDocument => {
  const parsed = parseAnnotations(seedFile(`annotations/${key}.json`), `${key}.json`);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  const applied = applyAnnotations(readDocument(seedBytes(file)), parsed.annotations, seedVocabularies());
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  return applied.document;
};
