import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { ApplicationDto, ApplicationView, FieldProblem, FieldReason } from '@heed/contracts';
import { isIndependentKind } from '@heed/domain';
import { Transactions } from '../../../database/transactions';
import { RuleBroken } from '../../../http/problems/problems';
import { AuditLog } from '../../audit/audit.event';
import { PublicOrganisationsReadModel } from '../pages/public-organisations.read-model';
import { namesOf } from '../records/names-of';
import { ApplicationsRepository, type Application } from './applications.repository';
import { slugOf } from './slug-of';

const OF_A_STATE: readonly string[] = ['ministry', 'state_body', 'nmirf', 'parliament', 'nhri'];

/** Which of these rules are broken, in the order of the form. */
const broken = (rules: readonly (readonly [holds: boolean, field: string, reason: FieldReason])[]): FieldProblem[] =>
  rules.flatMap(([holds, field, reason]) => (holds ? [] : [{ field, reason }]));

/** Organisations that ask to be let in. Anyone may; nothing is looked up, so nothing can be learnt. */
@Injectable()
export class ApplicationsService {
  constructor(
    private readonly transactions: Transactions,
    private readonly applications: ApplicationsRepository,
    private readonly known: PublicOrganisationsReadModel,
    private readonly audit: AuditLog,
  ) {}

  async apply(dto: ApplicationDto): Promise<ApplicationView> {
    const application = await this.read(dto);
    await this.transactions.run({ role: 'heed_identity' }, async () => {
      await this.applications.add(application);
      await this.audit.record({
        action: 'organisation.applied',
        targetKind: 'organisation',
        targetId: application.id,
      });
    });
    return { received: true };
  }

  private async read(dto: ApplicationDto): Promise<Application> {
    const names = namesOf(dto.names);
    const country = dto.country ?? null;
    const independent = isIndependentKind(dto.kind);
    const countriesOfWork = independent ? [...new Set(dto.countriesOfWork)].sort() : [];
    const fields = broken([
      [names !== null, 'names', 'englishName'],
      [await this.isHome(country, dto.kind), 'country', 'knownCountry'],
      [!independent || countriesOfWork.length > 0, 'countriesOfWork', 'required'],
      [await this.known.areCountries(countriesOfWork, false), 'countriesOfWork', 'knownCountry'],
    ]);
    if (names === null || fields.length > 0) throw new RuleBroken('request.invalid', { fields });
    return {
      id: randomUUID(),
      slug: slugOf(names['en'] ?? ''),
      kind: dto.kind,
      names,
      country,
      countriesOfWork,
      contactPost: dto.contactPost.trim(),
      applicantName: dto.applicantName.trim(),
      applicantEmail: dto.applicantEmail,
    };
  }

  private isHome(country: string | null, kind: ApplicationDto['kind']): Promise<boolean> | boolean {
    return country === null ? !OF_A_STATE.includes(kind) : this.known.areCountries([country], false);
  }
}
