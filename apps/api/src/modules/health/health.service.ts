import { Injectable } from '@nestjs/common';
import { PortalDatabase } from '../../database/portal-database';
import { RuleBroken } from '../../http/problems/problems';
import { SchemaVersion } from './schema-version.read-model';

/** For whoever watches the process; nothing about the inside. */
export interface HealthView {
  status: 'ok';
}

@Injectable()
export class HealthService {
  private schemaComplete = false;

  constructor(
    private readonly portal: PortalDatabase,
    private readonly schema: SchemaVersion,
  ) {}

  async ready(): Promise<HealthView> {
    await this.portal.query('SELECT 1');
    // A schema that is complete stays so while this process runs.
    this.schemaComplete ||= await this.schema.isComplete();
    if (!this.schemaComplete) throw new RuleBroken('database.unavailable', { retryAfterSeconds: 5 });
    return { status: 'ok' };
  }
}
