import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { canonicalJson } from '../../http/canonical-json';
import { currentMember, currentRequestId } from '../../http/request-scope';
import { commitTo, firstBreak, hashOf, PLATFORM_CHAIN } from './audit-chain';
import { AuditRepository } from './audit.repository';

export interface AuditEvent {
  /** What was done, in the words of the access rules: `update.published`. */
  action: string;
  targetKind: string;
  targetId: string;
  /** Content after the change. Only the names of its fields and a salted hash of it are kept. */
  diff?: Record<string, unknown>;
  /** A code or a document symbol, never free text. */
  reason?: string;
  /** Who acted, where it is not the member of the running request. */
  by?: Pick<Actor, 'userId' | 'organisationId'> & { post: string };
}

/** The trail of every write, chained per organisation: what was done, by which post, to what; never the words themselves. */
@Injectable()
export class AuditLog {
  constructor(private readonly repository: AuditRepository) {}

  /** Call last in the open transaction: it holds the head of the organisation's chain until the commit. */
  async record(event: AuditEvent): Promise<void> {
    const actor = event.by ?? actorOfRequest();
    const chainId = actor?.organisationId ?? PLATFORM_CHAIN;
    const head = await this.repository.lockHead(chainId);
    const entry = {
      version: 1,
      algorithm: 'sha256',
      chain: chainId,
      seq: head.seq + 1,
      prev: head.hash.toString('hex'),
      at: head.at.toISOString(),
      action: event.action,
      target: { kind: event.targetKind, id: event.targetId },
      actor: actor ? { user: actor.userId, organisation: actor.organisationId, post: actor.post } : null,
      request: currentRequestId(),
      ...(event.reason === undefined ? {} : { reason: event.reason }),
      ...(event.diff ? { changed: Object.keys(event.diff).sort(), ...commitTo(event.diff) } : {}),
    };
    const canonical = canonicalJson(entry);
    await this.repository.append({
      chainId,
      seq: entry.seq,
      hash: hashOf(canonical),
      prevHash: head.hash,
      canonical,
      at: head.at,
      action: event.action,
      targetKind: event.targetKind,
      targetId: event.targetId,
      organisationId: actor?.organisationId ?? null,
      requestId: entry.request,
    });
  }

  /** Sequence number of the first entry of a chain that does not hold, or null. Inside a transaction that may read it. */
  async verifyChain(chainId: string): Promise<number | null> {
    return firstBreak(await this.repository.entries(chainId));
  }
}

const actorOfRequest = (): AuditEvent['by'] | null => {
  const member = currentMember();
  return member && { userId: member.actor.userId, organisationId: member.actor.organisationId, post: member.post };
};
