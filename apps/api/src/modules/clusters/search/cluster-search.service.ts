import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ClusterSearchView, ProposeClustersDto } from '@heed/contracts';
import type { Actor } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { contextOf } from '../../../http/access/access';
import type { IdempotencyTicket } from '../../../http/conventions/idempotency';
import { RuleBroken } from '../../../http/problems/problems';
import { ClusterTrail } from '../cluster-trail';
import { ClusterTextsRepository } from './cluster-texts.repository';
import { PairSearch } from './pair-search';

/** More texts than this are not compared while somebody waits. */
const MOST_TEXTS = 20_000;

/** Looks for texts that may ask the same. Nothing is held while they are compared. */
@Injectable()
export class ClusterSearch {
  constructor(
    private readonly transactions: Transactions,
    private readonly texts: ClusterTextsRepository,
    private readonly pairs: PairSearch,
    private readonly trail: ClusterTrail,
  ) {}

  async run(actor: Actor, ticket: IdempotencyTicket, { documentId }: ProposeClustersDto): Promise<ClusterSearchView> {
    const document = documentId ?? null;
    const texts = await this.transactions.run(contextOf(actor), () => this.texts.texts(document, MOST_TEXTS + 1));
    if (texts.length > MOST_TEXTS) throw new RuleBroken('cluster.too_many_texts');
    const about = texts.filter((text) => text.documentId === document).map(({ id }) => id);
    const pairs = await this.pairs.find(texts, document === null ? undefined : new Set(about));
    return this.transactions.run(contextOf(actor), () =>
      this.trail.once(actor, ticket, async () => {
        const counts = await this.texts.replaceSuggested(pairs, document);
        await this.trail.searched(document ?? randomUUID(), { document, texts: texts.length, ...counts });
        return { texts: texts.length, ...counts };
      }),
    );
  }
}
