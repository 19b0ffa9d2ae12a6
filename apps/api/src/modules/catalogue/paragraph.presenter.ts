import type { ParagraphView } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import type { ParagraphRow } from './paragraphs.read-model';

export const presentParagraph = (row: ParagraphRow): ParagraphView => ({
  id: row.id,
  ref: row.ref,
  altRefs: row.altRefs,
  printedNumber: row.printedNumber,
  kind: row.kind,
  formalLabel: row.formalLabel,
  text: row.text,
  cleanText: row.cleanText,
  corrections: row.corrections,
  sectionPath: row.sectionPath,
  sessionNumber: row.sessionNumber,
  chapeau: row.chapeau,
  parentRef: row.parentRef,
  introducedBy: row.introducedBy,
  actionable: row.actionable,
  actionVerb: row.actionVerb,
  verbClass: row.verbClass,
  addressees: row.addressees,
  themes: row.themes,
  editorialNote: row.editorialNote,
  impliedStatus: row.impliedStatus,
  statusScope: row.statusScope,
  deadline: row.deadline,
  borderline: row.borderline,
  note: row.note,
  positions: row.positions,
  recommendationId: row.recommendationId,
});

export const PARAGRAPH_SHEET: CsvSheet<ParagraphView> = {
  name: 'paragraphs',
  unit: 'paragraphs',
  columns: [
    ['id', ({ id }) => id],
    ['ref', ({ ref }) => ref],
    ['printedNumber', ({ printedNumber }) => printedNumber],
    ['kind', ({ kind }) => kind],
    ['sectionPath', ({ sectionPath }) => sectionPath.join(' > ')],
    ['text', ({ text }) => text],
    ['cleanText', ({ cleanText }) => cleanText],
    ['actionable', ({ actionable }) => actionable],
    ['actionVerb', ({ actionVerb }) => actionVerb],
    ['addressees', ({ addressees }) => addressees.map(({ group }) => group).join('; ')],
    ['themes', ({ themes }) => themes.map(({ id }) => id).join('; ')],
    ['parentRef', ({ parentRef }) => parentRef],
    ['editorialNote', ({ editorialNote }) => editorialNote],
    ['recommendationId', ({ recommendationId }) => recommendationId],
  ],
};
