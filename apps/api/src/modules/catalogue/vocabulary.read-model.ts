import { Injectable } from '@nestjs/common';
import type { ListQuery, MechanismRef, ThemeRef } from '@heed/contracts';
import { PortalDatabase } from '../../database/portal-database';
import { named } from './reference-columns.reader';

type Placed<Row> = Row & { position: number };

/** Mechanisms, also those that no document is of yet, and themes, in their own order. */
@Injectable()
export class VocabularyReadModel {
  constructor(private readonly database: PortalDatabase) {}

  mechanisms({ lang = 'en' }: ListQuery, behind: number, limit: number): Promise<Placed<MechanismRef>[]> {
    return this.database.query<Placed<MechanismRef>>(
      `SELECT code, ${named('names', '$1::text')} AS name, position FROM catalogue.mechanism
       WHERE position > $2::bigint ORDER BY position LIMIT $3`,
      [lang, behind, limit],
    );
  }

  themes({ lang = 'en' }: ListQuery, behind: number, limit: number): Promise<Placed<ThemeRef>[]> {
    return this.database.query<Placed<ThemeRef>>(
      `SELECT id, ${named('labels', '$1::text')} AS label, position FROM catalogue.theme
       WHERE position > $2::bigint ORDER BY position LIMIT $3`,
      [lang, behind, limit],
    );
  }
}
