import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import {
  applyAnnotations,
  checkClusters,
  parseAnnotations,
  parseClusters,
  parseVocabularies,
  readDocument,
  type Clusters,
  type Vocabularies,
} from '@heed/documents';
import type { SeedDocument } from './seed-document';
import { sha256 } from '../cataloguing/stable-id';
import { SeedRefused } from './seed-refused';

const CLUSTERS = 'clusters.json';
const VOCABULARIES = 'vocabularies.json';

/** One document's files: not read any further while their fingerprint is the one that was loaded. */
export type DocumentFiles = { name: string; annotations: string; text: Uint8Array; sha256: string };

export type DocumentFolder = {
  documents: DocumentFiles[];
  clusters: string;
  vocabularies: string;
};

const textFile = (annotations: string, name: string): string => {
  const found = /"file"\s*:\s*"([^"/\\]+)"/.exec(annotations)?.[1];
  if (found) return found;
  throw new SeedRefused([{ file: name, ref: null, field: 'document.file', reason: 'names no text' }]);
};

/** Opens the files of a seeds folder, in the order of their texts. */
export const openDocuments = (folder: string): DocumentFolder => {
  const names = readdirSync(join(folder, 'annotations')).filter((name) => name.endsWith('.json') && name !== CLUSTERS);
  const documents = names
    .map((name) => {
      const annotations = readFileSync(join(folder, 'annotations', name), 'utf8');
      const file = textFile(annotations, name);
      const text = readFileSync(join(folder, 'texts', file));
      return { name, file, annotations, text, sha256: sha256(text) };
    })
    .sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    documents,
    clusters: readFileSync(join(folder, 'annotations', CLUSTERS), 'utf8'),
    vocabularies: readFileSync(join(folder, VOCABULARIES), 'utf8'),
  };
};

export const readVocabularies = (json: string): Vocabularies => {
  const checked = parseVocabularies(json, VOCABULARIES);
  if (!checked.ok) throw new SeedRefused(checked.problems);
  return checked.vocabularies;
};

/** Parses the text and lays its annotations over it; one fault refuses the document whole. */
export const readSeedDocument = (files: DocumentFiles, position: number, vocabularies: Vocabularies): SeedDocument => {
  const parsed = parseAnnotations(files.annotations, basename(files.name));
  if (!parsed.ok) throw new SeedRefused(parsed.problems);
  const applied = applyAnnotations(readDocument(files.text), parsed.annotations, vocabularies);
  if (!applied.ok) throw new SeedRefused(applied.problems);
  return { ...applied.document, position, sha256: files.sha256 };
};

export const readClusters = (json: string, documents: readonly SeedDocument[]): Clusters => {
  const parsed = parseClusters(json, CLUSTERS);
  if (!parsed.ok) throw new SeedRefused(parsed.problems);
  const checked = checkClusters(parsed.clusters, documents);
  if (!checked.ok) throw new SeedRefused(checked.problems);
  return checked.clusters;
};
