import { Injectable } from '@nestjs/common';
import type { ParagraphsQuery, ParagraphView } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { addressedWith, named, positionsWhere } from './reference-columns.reader';

/** A paragraph with its place in the document, by which lists go on. */
export type ParagraphRow = ParagraphView & { position: number };

export interface DocumentParagraphs {
  documentId: string;
  total: number;
}

const columns = (lang: string): string => `
  p.key AS id, p.position, p.ref, p.alt_refs AS "altRefs", p.printed_number AS "printedNumber", p.kind,
  p.formal_label AS "formalLabel", p.text, p.clean_text AS "cleanText",
  coalesce((SELECT jsonb_agg(jsonb_build_object('type', x.type, 'field', x.field, 'from', x.from_text, 'to', x.to_text, 'basis', x.basis) ORDER BY x.n)
            FROM catalogue.correction x WHERE x.paragraph_id = p.id), '[]') AS corrections,
  p.section_path AS "sectionPath", p.session_number AS "sessionNumber", p.chapeau,
  (SELECT parent.ref FROM catalogue.paragraph parent WHERE parent.id = p.parent_id) AS "parentRef",
  (SELECT front.ref FROM catalogue.paragraph front WHERE front.id = p.introduced_by_id) AS "introducedBy",
  p.actionable, p.action_verb AS "actionVerb", p.verb_class AS "verbClass", ${addressedWith('p.addressees', lang)} AS addressees,
  coalesce((SELECT jsonb_agg(jsonb_build_object('id', t.id, 'label', ${named('t.labels', lang)}) ORDER BY pt.position)
            FROM catalogue.paragraph_theme pt JOIN catalogue.theme t ON t.id = pt.theme_id WHERE pt.paragraph_id = p.id), '[]') AS themes,
  p.editorial_note AS "editorialNote", p.implied_status AS "impliedStatus", p.status_scope AS "statusScope", p.deadline,
  p.borderline, p.note, ${positionsWhere('pos.paragraph_id = p.id')} AS positions,
  (SELECT rs.recommendation_id FROM catalogue.recommendation_source rs WHERE rs.paragraph_id = p.id) AS "recommendationId"`;

const filters = (sql: BoundSql, query: Pick<ParagraphsQuery, 'kind' | 'actionable'>): string[] => [
  ...(query.kind ? [`p.kind = ANY (${sql.bind(query.kind)})`] : []),
  ...(query.actionable ? [`p.actionable = ${sql.bind(query.actionable === 'true')}`] : []),
];

@Injectable()
export class ParagraphsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  /** The document and how many of its paragraphs meet the filters; undefined for an unknown key. */
  async ofDocument(key: string, query: ParagraphsQuery): Promise<DocumentParagraphs | undefined> {
    const sql = new BoundSql();
    const condition = allOf(['p.document_id = d.id', ...filters(sql, query)]);
    const [row] = await this.database.query<DocumentParagraphs>(
      `SELECT d.id AS "documentId", (SELECT count(*)::int FROM catalogue.paragraph p WHERE ${condition}) AS total
       FROM catalogue.document d WHERE d.key = ${sql.bind(key)}`,
      sql.parameters,
    );
    return row;
  }

  /** In the order of the text, from behind the given place. */
  page(documentId: string, query: ParagraphsQuery, behind: number, limit: number | null): Promise<ParagraphRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const condition = allOf([
      `p.document_id = ${sql.bind(documentId)}`,
      `p.position > ${sql.bind(behind, 'bigint')}`,
      ...filters(sql, query),
    ]);
    return this.database.query<ParagraphRow>(
      `SELECT ${columns(lang)} FROM catalogue.paragraph p WHERE ${condition}
       ORDER BY p.position LIMIT ${sql.bind(limit, 'int')}`,
      sql.parameters,
    );
  }

  /** The source of a recommendation and the chapeau that it completes, the source last. */
  ofRecommendation(recommendationId: string, lang: string): Promise<ParagraphRow[]> {
    return this.database.query<ParagraphRow>(
      `SELECT ${columns('$2::text')} FROM catalogue.paragraph source
       JOIN catalogue.recommendation_source rs ON rs.paragraph_id = source.id AND rs.n = 1
       JOIN catalogue.paragraph p ON p.id IN (source.id, source.parent_id)
       WHERE rs.recommendation_id = $1 ORDER BY p.id = source.id, p.position`,
      [recommendationId, lang],
    );
  }
}
