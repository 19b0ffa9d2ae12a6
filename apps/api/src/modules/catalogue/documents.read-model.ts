import { Injectable } from '@nestjs/common';
import type { DocumentsQuery, DocumentView } from '@heed/contracts';
import { allOf, BoundSql } from '../../database/bound-sql';
import { PortalDatabase } from '../../database/portal-database';
import { countryRef, documentRef } from './reference-columns.reader';

export type DocumentRow = Omit<
  DocumentView,
  'key' | 'title' | 'symbol' | 'mechanism' | 'adoptedOn' | 'demonstration' | 'source'
> & {
  position: number;
  document: Pick<DocumentView, 'key' | 'title' | 'symbol' | 'mechanism' | 'adoptedOn' | 'demonstration'>;
  sourceFile: string;
  sourceSha256: string;
};

const columns = (lang: string): string => `
  d.id, d.position, ${documentRef(lang)} AS document, d.title_printed AS "titlePrinted", d.symbol_note AS "symbolNote", d.body,
  d.adopted_precision AS "adoptedPrecision", d.adopted_basis AS "adoptedBasis", d.adoption, d.ref_scheme AS "refScheme",
  d.footnotes, d.artefacts, d.numbering_gaps AS "numberingGaps", d.source_file AS "sourceFile", d.source_sha256 AS "sourceSha256",
  coalesce((SELECT jsonb_agg(jsonb_build_object('number', n.number, 'roman', n.roman, 'kind', n.kind, 'heading', n.heading,
      'place', n.place, 'startsOn', n.starts_on, 'endsOn', n.ends_on, 'dateText', n.date_text, 'symbol', n.symbol) ORDER BY n.number)
    FROM catalogue.document_session n WHERE n.document_id = d.id), '[]') AS sessions,
  (SELECT ${countryRef(lang)} FROM catalogue.country co WHERE co.iso3 = d.country_iso3) AS country,
  coalesce((SELECT jsonb_agg(jsonb_build_object('vote', v.vote, 'country', ${countryRef(lang)}, 'explanation', v.explanation) ORDER BY v.vote, co.sort_name)
    FROM catalogue.vote v JOIN catalogue.country co ON co.iso3 = v.country_iso3 WHERE v.document_id = d.id), '[]') AS votes,
  jsonb_build_object(
    'paragraphs', (SELECT count(*) FROM catalogue.paragraph p WHERE p.document_id = d.id),
    'recommendations', (SELECT count(*) FROM catalogue.recommendation r WHERE r.document_id = d.id),
    'pledges', (SELECT count(*) FROM catalogue.pledge g WHERE g.document_id = d.id),
    'commitments', (SELECT count(*) FROM catalogue.recommendation r JOIN catalogue.commitment c ON c.recommendation_id = r.id
                    WHERE r.document_id = d.id AND c.demonstration = d.demonstration)) AS counts`;

const FROM = 'FROM catalogue.document d JOIN catalogue.mechanism m ON m.code = d.mechanism_code';

@Injectable()
export class DocumentsReadModel {
  constructor(private readonly database: PortalDatabase) {}

  page(query: DocumentsQuery, behind: number, limit: number): Promise<DocumentRow[]> {
    const sql = new BoundSql();
    const lang = sql.bind(query.lang ?? 'en', 'text');
    const conditions = [
      `d.position > ${sql.bind(behind, 'bigint')}`,
      `d.demonstration = ${sql.bind(query.demonstration === 'true')}`,
      ...(query.mechanism ? [`d.mechanism_code = ANY (${sql.bind(query.mechanism)})`] : []),
    ];
    return this.database.query<DocumentRow>(
      `SELECT ${columns(lang)} ${FROM} WHERE ${allOf(conditions)} ORDER BY d.position LIMIT ${sql.bind(limit)}`,
      sql.parameters,
    );
  }

  async byKey(key: string, lang: string): Promise<DocumentRow | undefined> {
    const [row] = await this.database.query<DocumentRow>(`SELECT ${columns('$2::text')} ${FROM} WHERE d.key = $1`, [
      key,
      lang,
    ]);
    return row;
  }
}
