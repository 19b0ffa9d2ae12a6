import { addresseeOf } from './addressee-rows';
import { documentId, keyOf, paragraphId } from './document-rows';
import type { CatalogueDocument, CatalogueParagraph } from '../catalogue-document';
import type { CatalogueRow } from '../catalogue-table';

const linked = (document: CatalogueDocument, ref: string | null): string | null =>
  ref === null ? null : paragraphId(keyOf(document, ref));

const paragraphRow = (document: CatalogueDocument, paragraph: CatalogueParagraph): CatalogueRow => ({
  id: paragraphId(keyOf(document, paragraph.ref)),
  document_id: documentId(document.key),
  ref: paragraph.ref,
  key: keyOf(document, paragraph.ref),
  position: paragraph.position,
  alt_refs: paragraph.altRefs,
  printed_number: paragraph.printedNumber,
  session_number: paragraph.sessionNumber,
  section_path: paragraph.sectionPath,
  kind: paragraph.kind,
  subkind: paragraph.subkind ?? null,
  formal_label: paragraph.formalLabel,
  chapeau: paragraph.chapeau,
  parent_id: linked(document, paragraph.parentRef),
  introduced_by_id: linked(document, paragraph.introducedBy),
  text: paragraph.text,
  clean_text: paragraph.cleanText,
  actionable: paragraph.actionable,
  trackability: paragraph.trackability,
  action_verb: paragraph.actionVerb,
  verb_class: paragraph.verbClass,
  action_basis: paragraph.actionBasis,
  addressees: paragraph.addressees.map(addresseeOf),
  editorial_note: paragraph.editorialNote,
  implied_status: paragraph.impliedStatus,
  status_scope: paragraph.statusScope ?? null,
  deadline: paragraph.deadline ?? null,
  borderline: paragraph.borderline ?? false,
  mixed: paragraph.mixed ?? false,
  note: paragraph.note ?? null,
  suspected_omissions: paragraph.suspectedOmissions ?? [],
  line_from: paragraph.lines[0],
  line_to: paragraph.lines[1],
  specificity: paragraph.specificity,
  instruments: paragraph.instruments,
  source_labels: paragraph.sourceLabels,
  source_rows: paragraph.sourceRows,
  judgements: paragraph.judgements,
  confirmed: paragraph.confirmed,
});

export const paragraphRows = (document: CatalogueDocument): CatalogueRow[] =>
  document.paragraphs.map((paragraph) => paragraphRow(document, paragraph));

export const correctionRows = (document: CatalogueDocument): CatalogueRow[] =>
  document.paragraphs.flatMap(({ ref, corrections }) =>
    corrections.map(({ type, field, from, to, basis }, index) => ({
      paragraph_id: paragraphId(keyOf(document, ref)),
      n: index + 1,
      type,
      field,
      from_text: from,
      to_text: to,
      basis,
    })),
  );

export const paragraphThemeRows = (document: CatalogueDocument): CatalogueRow[] =>
  document.paragraphs.flatMap(({ ref, themes }) =>
    [...new Set(themes)].map((theme, index) => ({
      paragraph_id: paragraphId(keyOf(document, ref)),
      theme_id: theme,
      position: index + 1,
    })),
  );
