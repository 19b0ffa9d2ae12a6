import { Day, Maybe, Uuid } from './decorators';
import type { OrganisationRef } from './references';

/** A commitment given to one organisation of the State that bears it. */
export class AssignDto {
  /** Of a verified ministry or agency of the same State. */
  @Uuid()
  organisation!: string;

  /** The State's own inner date, never public. */
  @Maybe()
  @Day()
  dueOn?: string | null;
}

export interface AssignmentView {
  organisation: OrganisationRef;
  /** The State's own inner date, as it is shown to nobody outside the State. */
  dueOn: string | null;
  assignedAt: string;
}

/** Who works on one commitment, as its State's mechanism and publisher see it; an organisation that was given it sees itself. */
export interface AssignmentsView {
  items: AssignmentView[];
  /** To whom it could be given besides; empty for whoever gives nothing. */
  assignable: OrganisationRef[];
}
