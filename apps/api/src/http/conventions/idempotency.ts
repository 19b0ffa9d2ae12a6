import { createParamDecorator, type ExecutionContext, Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import type { Request } from 'express';
import { Transactions } from '../../database/transactions';
import { canonicalJson, sha256 } from '../bodies/canonical-json';
import { RuleBroken } from '../problems/problems';

/** What makes a second try of the same request recognisable. */
export interface IdempotencyTicket {
  /** Method and path. */
  route: string;
  key: string;
  bodyHash: Buffer;
}

/** One route whichever way it is written: Express takes it in any letter case and with a slash at its end. */
const plain = (path: string): string => decodeURIComponent(path).toLowerCase().replace(/\/+$/, '');

const ticketOf = (request: Request): IdempotencyTicket => {
  const key = request.get('Idempotency-Key');
  if (key === undefined || !/^[\x21-\x7e]{8,200}$/.test(key)) {
    throw new RuleBroken('request.invalid', { fields: [{ field: 'Idempotency-Key', reason: 'idempotencyKey' }] });
  }
  const body: unknown = request.body;
  return { route: `${request.method} ${plain(request.path)}`, key, bodyHash: sha256(canonicalJson(body)) };
};

/** Named, so that the API's description can tell which routes take it. */
export const idempotencyTicketOf = (_: unknown, context: ExecutionContext): IdempotencyTicket =>
  ticketOf(context.switchToHttp().getRequest<Request>());

/** `@Idempotent() ticket: IdempotencyTicket` on every create; pass it to `Idempotency.once` inside the transaction. */
export const Idempotent = createParamDecorator(idempotencyTicketOf);

/** A create that arrives twice, after a lost answer or a double click, is done once and answered twice. */
@Injectable()
export class Idempotency {
  constructor(private readonly transactions: Transactions) {}

  /**
   * Call inside `Transactions.run`, so that key and write commit together. A second try with the same key waits for the
   * first and gets its answer; the same key with another body is refused.
   */
  async once<Answer>(actor: Actor, ticket: IdempotencyTicket, work: () => Promise<Answer>): Promise<Answer> {
    const { manager } = this.transactions;
    const scope = [actor.organisationId, actor.userId, ticket.route, ticket.key];
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [scope.join(' ')]);
    const stored: { body_hash: Buffer; response: Answer }[] = await manager.query(
      'SELECT body_hash, response FROM platform.idempotency_key WHERE organisation_id = $1 AND user_id = $2 AND route = $3 AND key = $4',
      scope,
    );
    const first = stored[0];
    if (first && !first.body_hash.equals(ticket.bodyHash)) throw new RuleBroken('idempotency.other_body');
    if (first) return first.response;
    const answer = await work();
    await manager.query('SELECT platform.forget_keys()');
    await manager.query(
      'INSERT INTO platform.idempotency_key (organisation_id, user_id, route, key, body_hash, status, response) VALUES ($1, $2, $3, $4, $5, 201, $6)',
      [...scope, ticket.bodyHash, JSON.stringify(answer)],
    );
    return answer;
  }
}
