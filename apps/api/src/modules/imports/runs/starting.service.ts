import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { StartImportDto } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { sha256 } from '../../../http/bodies/canonical-json';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { RuleBroken } from '../../../http/problems/problems';
import { DocumentsRepository } from '../review/documents.repository';
import { ChangeLog } from './change-log';
import { requireReadableKind } from './file-kind';
import { requireImportAccess } from './import-access';
import { ImportRunsRepository } from './import-runs.repository';
import { ImportTransactions } from './import-transactions';

/** What a person sent in: a file, or text that becomes one. */
export interface SentIn {
  readonly name: string;
  readonly fileName: string;
  readonly content: Buffer;
}

export interface Started {
  id: string;
  /** The organisation is at work on the same bytes already: this is that run. */
  duplicate: boolean;
}

const shortened = (name: string): string => name.slice(0, 200);

/** Takes a file in: checked, kept with its run, and left to be read. */
@Injectable()
export class StartingService {
  constructor(
    private readonly transactions: ImportTransactions,
    private readonly runs: ImportRunsRepository,
    private readonly documents: DocumentsRepository,
    private readonly log: ChangeLog,
  ) {}

  async start(actor: Actor, ticket: IdempotencyTicket, sent: SentIn, dto: StartImportDto): Promise<Started> {
    const hash = sha256(sent.content).toString('hex');
    const whole = { ...ticket, bodyHash: sha256(`${ticket.bodyHash.toString('hex')} ${hash}`) };
    return this.transactions.once(actor, whole, async () => {
      const country = await this.requireCountry(actor, dto.country ?? ownCountry(actor));
      await requireReadableKind(sent.content);
      const live = await this.runs.live(actor.organisationId, hash);
      if (live) return { id: live, duplicate: true };
      return { id: await this.insert(actor, sent, { hash, country, family: dto.family ?? null }), duplicate: false };
    });
  }

  private async insert(
    actor: Actor,
    { name, fileName, content }: SentIn,
    { hash, country, family }: { hash: string; country: string | null; family: string | null },
  ): Promise<string> {
    const run = {
      id: randomUUID(),
      organisationId: actor.organisationId,
      demonstration: actor.demonstration,
      name: shortened(name),
      fileName: shortened(fileName),
      sha256: hash,
      bytes: content.length,
      askedFamily: family,
      country,
      createdBy: actor.userId,
      content,
    };
    await this.runs.insert(run);
    await this.log.record(actor, run, 'start');
    return run.id;
  }

  private async requireCountry(actor: Actor, country: string | null): Promise<string | null> {
    const invented = country === null ? actor.demonstration : await this.documents.isInvented(country);
    if (invented === null)
      throw new RuleBroken('request.invalid', { fields: [{ field: 'country', reason: 'knownCountry' }] });
    const about = { organisationId: actor.organisationId, country, demonstration: invented, state: 'queued' } as const;
    requireImportAccess(actor, 'import.start', { import: about });
    return country;
  }
}

/** A State's mechanism speaks of its own State, also where it does not say so. */
const ownCountry = (actor: Actor): string | null => (actor.organisationKind === 'ohchr' ? null : actor.country);
