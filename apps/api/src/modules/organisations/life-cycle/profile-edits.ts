import { Injectable } from '@nestjs/common';
import type { EditOrganisationDto, FieldReason } from '@heed/contracts';
import { RuleBroken } from '../../../http/problems/problems';
import { changesOf } from '../../audit/audit.event';
import type { OrganisationRecord } from '../records/organisation-record';
import { OrganisationTrail } from '../records/organisation-trail';
import { OrganisationsRepository } from '../records/organisations.repository';
import { PublicOrganisationsReadModel } from '../pages/public-organisations.read-model';

const refuse = (field: string, reason: FieldReason): never => {
  throw new RuleBroken('request.invalid', { fields: [{ field, reason }] });
};

/** What an organisation changes of what it says of itself. Inside its transaction. */
@Injectable()
export class ProfileEdits {
  constructor(
    private readonly organisations: OrganisationsRepository,
    private readonly known: PublicOrganisationsReadModel,
    private readonly trail: OrganisationTrail,
  ) {}

  async apply(record: OrganisationRecord, dto: EditOrganisationDto, independent: boolean): Promise<void> {
    if (dto.publicPage && record.publishesAs !== 'named') refuse('publicPage', 'nameIsWithheld');
    const parentId = await this.parentOf(record, dto.parent?.trim() ?? '');
    const countries = independent ? [...new Set(dto.countriesOfWork)].sort() : [];
    if (independent && countries.length === 0) refuse('countriesOfWork', 'required');
    if (!(await this.known.areCountries(countries, record.demonstration))) refuse('countriesOfWork', 'knownCountry');
    const before = {
      contactPost: record.contactPost,
      countriesOfWork: [...record.countriesOfWork].sort(),
      parent: record.parent?.slug ?? '',
      publicPage: record.publicPage,
    };
    const profile = { contactPost: dto.contactPost.trim(), parentId, publicPage: independent && dto.publicPage };
    await this.organisations.saveProfile(record.id, profile);
    if (independent) await this.organisations.saveCountriesOfWork(record.id, countries);
    const after = {
      contactPost: profile.contactPost,
      countriesOfWork: countries,
      parent: dto.parent?.trim() ?? '',
      publicPage: profile.publicPage,
    };
    await this.trail.noted(record.id, 'organisation.edited', { diff: changesOf(before, after) });
  }

  /** Named by the address of its public page: what has none cannot be asked for. */
  private async parentOf(record: OrganisationRecord, slug: string): Promise<string | null> {
    if (slug === '') return null;
    const parent = await this.known.withPage(slug);
    if (!parent || parent.id === record.id || parent.demonstration !== record.demonstration)
      return refuse('parent', 'knownParent');
    return parent.id;
  }
}
