import { posix } from 'node:path';
import type { Finding } from '../../document/read-document.types';
import { decodeText } from '../../text/decode-text';
import { elementsUnder } from '../read-xml';
import { Refusal } from '../refusal';
import type { ZipFile } from '../zip-file';

interface Relationship {
  readonly id: string;
  /** Last word of the type: `numbering`, `footnotes`, `header`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
}

const LARGEST_PART = 16_000_000;

const textOf = (zip: ZipFile, name: string): string => {
  const bytes = zip.read(name);
  if (!bytes) return '';
  if (bytes.length > LARGEST_PART) throw new Refusal('too-large', `${name} is ${bytes.length} bytes`);
  return decodeText(bytes).text;
};

const relationshipsOf = (zip: ZipFile, part: string): Relationship[] => {
  const folder = posix.dirname(part);
  const xml = textOf(zip, posix.join(folder, '_rels', `${posix.basename(part)}.rels`));
  return [...elementsUnder(xml, 'Relationships')].map(({ attributes }) => {
    const target = attributes['Target'] ?? '';
    return {
      id: attributes['Id'] ?? '',
      kind: posix.basename(attributes['Type'] ?? ''),
      target: target.startsWith('/') ? target.slice(1) : posix.join(folder, target),
      external: attributes['TargetMode'] === 'External',
    };
  });
};

/** The parts of a Word file, found by what they are to each other (ECMA-376, part 2), not by their usual names. */
export class WordPackage {
  readonly document: string;
  private readonly main: string;
  private readonly relationships: readonly Relationship[];

  constructor(private readonly zip: ZipFile) {
    const office = relationshipsOf(zip, '').find(({ kind }) => kind === 'officeDocument');
    this.main = office?.target ?? 'word/document.xml';
    this.document = textOf(zip, this.main);
    if (this.document === '') throw new Refusal('broken-file', 'the Word file has no document in it');
    this.relationships = relationshipsOf(zip, this.main);
  }

  /** XML of the one part of a kind; empty where there is none. */
  part(kind: string): string {
    const found = this.relationships.find((each) => each.kind === kind && !each.external);
    // Files put together by hand may lack the relationship.
    return textOf(this.zip, found?.target ?? posix.join(posix.dirname(this.main), `${kind}.xml`));
  }

  /** XML of a part by its relationship. */
  partOf(id: string): string {
    const found = this.relationships.find((each) => each.id === id && !each.external);
    return found ? textOf(this.zip, found.target) : '';
  }

  /** Relationships of headers and footers. */
  edges(): readonly string[] {
    return this.relationships.filter(({ kind }) => kind === 'header' || kind === 'footer').map(({ id }) => id);
  }

  /** Macros, embedded files and content from elsewhere; none of it is opened. */
  findings(): Finding[] {
    const active = [
      ...this.zip.names.filter((name) => /vbaProject|vbaData|\/activeX\/|\/embeddings\//iu.test(name)),
      ...(/macroEnabled/iu.test(textOf(this.zip, '[Content_Types].xml')) ? ['a document type with macros'] : []),
      ...(this.document.match(/\b(?:DDEAUTO|DDE|INCLUDETEXT|INCLUDEPICTURE)\s/gu) ?? []).map(
        (field) => `field ${field.trim()}`,
      ),
    ];
    // Links are for people to follow; everything else would be fetched on opening.
    const external = this.relationships.filter((each) => each.external && each.kind !== 'hyperlink');
    return [
      ...[...new Set(active)].map(
        (what) => ({ code: 'active-content', line: 1, detail: `${what}, not opened` }) as const,
      ),
      ...external.map(
        ({ kind }) => ({ code: 'external-reference', line: 1, detail: `${kind} from elsewhere, not fetched` }) as const,
      ),
      ...this.relationships
        .filter(({ kind }) => kind === 'aFChunk')
        .map(() => ({ code: 'text-lost', line: 1, detail: 'a part in another format is not read' }) as const),
    ];
  }
}
