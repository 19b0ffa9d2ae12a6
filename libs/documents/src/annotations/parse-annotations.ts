import type { Annotations } from './annotation.types';
import { Fields } from './fields';
import { parseDocumentBlock } from './parse-document-block';
import { parseFile } from './parse-file';
import { parseParagraph } from './parse-paragraph';
import type { Checked } from './problem';

/** Reads an annotation file; every field is checked for its name, its type and its vocabulary. */
export const parseAnnotations = (json: string, file: string): Checked<'annotations', Annotations> => {
  const parsed = parseFile(json, file, (fields, problems) => ({
    file,
    document: fields.object('document', parseDocumentBlock),
    paragraphs: fields.list('paragraphs', (value, at) => {
      const entry = new Fields(value, problems, refOf(value) ?? at);
      const paragraph = parseParagraph(entry);
      entry.finish();
      return paragraph;
    }),
  }));
  return parsed.ok ? { ok: true, annotations: parsed.value } : parsed;
};

const refOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'string' ? value.ref : null;
