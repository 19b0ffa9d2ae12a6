import { Injectable } from '@nestjs/common';
import type { AsOfQuery, CommitmentView } from '@heed/contracts';

import { type Action, type Actor, audienceOf, can, voiceOf } from '@heed/domain';
import { Transactions } from '../../database/transactions';
import { contextOf } from '../../http/access/access';
import { commitmentTarget } from './commitment-targets.reader';
import { CommitmentsReader } from './commitments.reader';

const OF_A_COMMITMENT = ['update.draft', 'commitment.assign', 'assignment.read'] as const;
/** Who is shown assignments at all, by row-level security. */
const ASSIGNMENTS_SHOWN: readonly string[] = ['state', 'secretariat'];

/** A commitment's page with what the reader may do there: nothing for the public. */
@Injectable()
export class CommitmentAbilities {
  constructor(
    private readonly commitments: CommitmentsReader,
    private readonly transactions: Transactions,
  ) {}

  async commitment(reader: Actor | null, id: string, query: AsOfQuery): Promise<CommitmentView> {
    const view = await this.commitments.commitment(id, query);
    return reader ? { ...view, abilities: await this.of(reader, view) } : view;
  }

  private async of(actor: Actor, { id, bearer, demonstration }: CommitmentView): Promise<Action[]> {
    const target = {
      commitment: commitmentTarget(
        { bearerKind: bearer.kind, bearerSlug: bearer.slug, country: bearer.country?.iso3 ?? null, demonstration },
        await this.assignedTo(actor, id),
      ),
      update: {
        organisationId: actor.organisationId,
        voice: voiceOf(actor.organisationKind),
        state: 'draft' as const,
      },
    };
    return OF_A_COMMITMENT.filter((action) => can(actor, action, target).allowed);
  }

  /** Assignments are internal: only the State's own organisations and the secretariat see theirs. */
  private async assignedTo(actor: Actor, commitmentId: string): Promise<string[]> {
    if (!ASSIGNMENTS_SHOWN.includes(audienceOf(actor.organisationKind))) return [];
    const rows = await this.transactions.run(contextOf(actor), () =>
      this.transactions.query<{ id: string }>(
        'SELECT organisation_id AS id FROM working.assignment WHERE commitment_id = $1',
        [commitmentId],
      ),
    );
    return rows.map(({ id }) => id);
  }
}
