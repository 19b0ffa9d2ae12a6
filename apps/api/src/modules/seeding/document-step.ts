import type { Changes } from '../cataloguing/writing/change-count';
import { PARAGRAPH } from '../cataloguing/catalogue-table';
import { rowSetOf, type Surroundings } from '../cataloguing/row-set';
import { documentId, keyOf, paragraphId } from '../cataloguing/rows/document-rows';
import type { RowSetWriter } from '../cataloguing/writing/row-set-writer';
import { asCatalogueDocument, type SeedDocument } from './seed-document';

const IDS = { ...PARAGRAPH, columns: ['id'] };

/** Everything of one document: its text, what became trackable of it, and who bears that. */
export const loadDocument = async (
  rows: RowSetWriter,
  seed: SeedDocument,
  surroundings: Surroundings,
): Promise<Changes> => {
  const document = asCatalogueDocument(seed);
  const id = documentId(document.key);
  const stored = await rows.tables.stored(IDS, 'stored.document_id = $1', [id]);
  const given = document.paragraphs.map(({ ref }) => paragraphId(keyOf(document, ref)));
  return rows.write(rowSetOf([document], surroundings), {
    paragraphs: [...new Set([...given, ...stored.map((row) => String(row['id']))])],
    documents: [id],
    inventedStates: surroundings.world.countries.some(({ demonstration }) => demonstration),
  });
};
