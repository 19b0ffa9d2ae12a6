import { Injectable } from '@nestjs/common';
import type { CommitmentRow, EvidenceView, OrganisationRef } from '@heed/contracts';
import type { AskView, PublishedUpdateView } from '@heed/contracts';
import { NotFound } from '../../http/problems/problems';
import { CommitmentsReader } from '../commitments/commitments.reader';
import { EvidenceReader } from '../evidence/evidence.reader';
import { AccountNames } from '../organisations/names/account-names.event';
import { OrganisationsReader } from '../organisations/organisations.reader';
import type { StatusUpdate } from './status-update.entity';

export interface Surroundings {
  row: CommitmentRow;
  asks: AskView[];
  evidence: EvidenceView[];
  organisations: Map<string, OrganisationRef>;
  /** The organisation's last published update on the commitment that still stands. */
  previous: PublishedUpdateView | null;
  /** How it stands on the public side, if it does. */
  published: PublishedUpdateView | null;
}

/** What is public around an update: its commitment, the asks, the organisations; a constant number of statements. */
@Injectable()
export class UpdateSurroundings {
  constructor(
    private readonly commitments: CommitmentsReader,
    private readonly evidence: EvidenceReader,
    private readonly organisations: OrganisationsReader,
    private readonly names: AccountNames,
  ) {}

  async of(update: StatusUpdate, askIds: readonly string[], authors: readonly string[]): Promise<Surroundings> {
    const [row] = await this.commitments.rows([update.commitmentId]);
    if (!row) throw new NotFound();
    const own = [update.organisationId, await this.names.existing(update.commitmentId)];
    const { asks, updates } = await this.commitments.commitment(update.commitmentId, {});
    const previous = updates.find(
      ({ id, organisation, visibility }) =>
        id !== update.id && organisation !== null && own.includes(organisation.id) && visibility === 'current',
    );
    return {
      row,
      asks: asks.filter(({ id }) => askIds.includes(id)),
      evidence: await this.evidence.ofUpdate(update.id),
      organisations: await this.organisations.refs(authors),
      previous: previous ?? null,
      published: updates.find(({ id }) => id === update.id) ?? null,
    };
  }

  async ofMany(updates: readonly StatusUpdate[]) {
    const rows = await this.commitments.rows(updates.map(({ commitmentId }) => commitmentId));
    const organisations = await this.organisations.refs(updates.map(({ organisationId }) => organisationId));
    return { commitments: new Map(rows.map((row) => [row.id, row])), organisations };
  }
}
