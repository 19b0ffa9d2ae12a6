import { Injectable } from '@nestjs/common';
import type { OrganisationView } from '@heed/contracts';
import { can, isIndependentKind, type Actor } from '@heed/domain';
import { presentOrganisation } from './organisation.presenter';
import { targetOf, type OrganisationRecord } from './organisation-record';
import { OrganisationTrail } from './organisation-trail';
import { OrganisationSurroundingsRepository } from './surroundings.repository';

/** An organisation as one reader sees it. Inside the reader's transaction. */
@Injectable()
export class OrganisationViews {
  constructor(
    private readonly around: OrganisationSurroundingsRepository,
    private readonly trail: OrganisationTrail,
  ) {}

  async of(actor: Actor, record: OrganisationRecord): Promise<OrganisationView> {
    const own = record.id === actor.organisationId;
    const applicant = can(actor, 'organisation.read_applicant', targetOf(record)).allowed;
    const reader = { hostings: own && isIndependentKind(record.kind), applicant };
    return presentOrganisation(actor, record, await this.around.of(record.id, reader));
  }

  /** Names that the public does not know were shown to their verifier. */
  noteList({ organisationId }: Actor, records: readonly OrganisationRecord[]): Promise<void> {
    const withheld = records.filter(({ id, publishesAs }) => publishesAs !== 'named' && id !== organisationId);
    return this.noteRead(withheld.map(({ id }) => id));
  }

  /** So was who applied for it, or, to a host, who asks for its name. */
  noteOne({ organisationId }: Actor, { id, publishesAs }: OrganisationRecord, view: OrganisationView): Promise<void> {
    const guests = view.guests.map(({ organisation }) => organisation.id);
    const restricted = id !== organisationId && (publishesAs !== 'named' || view.applicant !== null);
    return this.noteRead(restricted ? [id, ...guests] : guests);
  }

  private async noteRead([first, ...others]: readonly string[]): Promise<void> {
    if (first === undefined) return;
    const codes = { others: { from: null, to: others } };
    await this.trail.noted(first, 'organisation.read', others.length > 0 ? { codes } : {});
  }
}
