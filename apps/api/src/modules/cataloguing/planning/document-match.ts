import { foldForSearch, type ProposedDocument } from '@heed/documents';
import type { KnownDocument, KnownText } from './known-documents.read-model';

/** What a proposed document is to the catalogue. */
export interface DocumentMatch {
  /** Under which it stands, or will stand. */
  readonly key: string;
  /** The document that it would change. */
  readonly target: KnownDocument | null;
  /** Its key is that of a demonstration document, which a real text must not become. */
  readonly taken: boolean;
  /** Paragraphs, by reference, whose words stand in the catalogue under the same symbol already. */
  readonly duplicates: ReadonlySet<string>;
}

type Known = { documents: readonly KnownDocument[]; texts: readonly KnownText[] };
type Proposal = Pick<ProposedDocument, 'key' | 'symbol' | 'paragraphs'>;

/** What an invented organisation publishes never takes the key of a real text. */
export const inventedKey = (key: string): string => `${key}-demonstration`;

const folded = (text: string): string => foldForSearch(text).toLowerCase().replace(/\s+/gu, ' ').trim();

const wordsOf = ({ cleanText, text }: Proposal['paragraphs'][number]): string => folded(cleanText ?? text);

/** Half of its references stand there: the same text under another key. */
const sharesReferences = ({ paragraphs }: Proposal, refs: ReadonlySet<string>): boolean =>
  paragraphs.filter(({ ref }) => refs.has(ref)).length * 2 >= paragraphs.length;

const twinOf = (proposal: Proposal, twins: readonly KnownDocument[], { texts }: Known): KnownDocument | undefined =>
  twins.find(({ id }) =>
    sharesReferences(proposal, new Set(texts.filter(({ documentId }) => documentId === id).map(({ ref }) => ref))),
  );

const duplicatesOf = (proposal: Proposal, twins: readonly KnownDocument[], { texts }: Known): Set<string> => {
  const ids = new Set(twins.map(({ id }) => id));
  const words = new Set(texts.filter(({ documentId }) => ids.has(documentId)).map(({ text }) => folded(text)));
  return new Set(proposal.paragraphs.filter((paragraph) => words.has(wordsOf(paragraph))).map(({ ref }) => ref));
};

/** Documents of the same world with the same symbol, or from the same file where that holds no other. */
export const twinsOf = (
  { key, symbol }: Proposal,
  documents: readonly KnownDocument[],
  { demonstration, sha256 }: { demonstration: boolean; sha256: string | null },
): KnownDocument[] =>
  documents.filter(
    (known) =>
      known.demonstration === demonstration &&
      known.key !== key &&
      ((symbol !== null && known.symbol === symbol) || known.sha256 === sha256),
  );

/** By key, then as the same text under another key; a text of the other world is left alone. */
export const matchOf = (
  proposal: Proposal,
  known: Known,
  world: { demonstration: boolean; sha256: string | null },
): DocumentMatch => {
  const called = (key: string) => known.documents.find((one) => one.key === key);
  const found = (one: KnownDocument): DocumentMatch => ({
    key: one.key,
    target: one,
    taken: false,
    duplicates: new Set(),
  });
  const same = called(proposal.key);
  if (same?.demonstration === world.demonstration) return found(same);
  const key = same && world.demonstration ? inventedKey(proposal.key) : proposal.key;
  const twins = twinsOf(proposal, known.documents, world);
  const twin = same ? called(key) : twinOf(proposal, twins, known);
  if (twin?.demonstration === world.demonstration) return found(twin);
  return { key, target: null, taken: twin !== undefined, duplicates: duplicatesOf(proposal, twins, known) };
};
