import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';

export const PORTAL = 'portal';

/** Public reads, by the role that sees the public side only. No transaction per request. */
@Injectable()
export class PortalDatabase {
  constructor(@InjectDataSource(PORTAL) private readonly dataSource: DataSource) {}

  query<Row>(sql: string, parameters: readonly unknown[] = []): Promise<Row[]> {
    return this.dataSource.query<Row[]>(sql, [...parameters]);
  }
}
