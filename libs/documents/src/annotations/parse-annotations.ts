import type { Annotations } from './annotation.types';
import { Fields } from './fields';
import { parseDocumentBlock } from './parse-document-block';
import { parseJson } from './parse-json';
import { parseParagraph } from './parse-paragraph';
import { type Checked, ProblemList } from './problem';

/** Reads an annotation file; every field is checked for its name, its type and its vocabulary. */
export const parseAnnotations = (json: string, file: string): Checked<'annotations', Annotations> => {
  const problems = new ProblemList(file);
  const fields = new Fields(parseJson(json, problems), problems, null);
  const document = fields.object('document', parseDocumentBlock);
  const paragraphs = fields.list('paragraphs', (value, at) => {
    const entry = new Fields(value, problems, refOf(value) ?? at);
    const paragraph = parseParagraph(entry);
    entry.finish();
    return paragraph;
  });
  fields.finish();
  return problems.some
    ? { ok: false, problems: problems.problems }
    : { ok: true, annotations: { file, document, paragraphs } };
};

const refOf = (value: unknown): string | null =>
  typeof value === 'object' && value !== null && 'ref' in value && typeof value.ref === 'string' ? value.ref : null;
