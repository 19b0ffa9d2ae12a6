import { isIndependentKind, type OrganisationKind } from '../vocabulary';
import type { Actor, Target } from './actor';
import type { AccessRefusal } from './actions';
import { unless, type AboutActor, type AboutTarget } from './conditions';
import type { OrganisationState } from './standing-of-members';

type Organisation = NonNullable<Target['organisation']>;

/** What a State's own mechanism may vouch for: its State's ministries and agencies, and nothing that must stay apart from it. */
const VOUCHED_BY_MECHANISM: readonly OrganisationKind[] = ['ministry', 'state_body'];

const aboutOrganisation =
  (refusal: (actor: Actor, organisation: Organisation) => AccessRefusal | null): AboutTarget =>
  (actor, { organisation }) =>
    organisation ? refusal(actor, organisation) : 'target_missing';

export const verifier: AboutActor = (actor) =>
  unless(actor.organisationKind === 'ohchr' || actor.organisationKind === 'nmirf', 'not_a_verifier');

const sees = (actor: Actor, { id, kind, country, demonstration, verifierId, nameWithheld }: Organisation): boolean => {
  if (id === actor.organisationId) return true;
  if (demonstration !== actor.demonstration) return false;
  if (actor.organisationKind === 'ohchr')
    return !nameWithheld || verifierId === null || verifierId === actor.organisationId;
  if (actor.organisationKind === 'operator') return kind === 'ohchr' || kind === 'operator';
  return actor.organisationKind === 'nmirf' && country === actor.country && VOUCHED_BY_MECHANISM.includes(kind);
};

/** Its own; a verifier those it may verify. One whose name is withheld is known to its verifier alone. */
export const organisationVisible = aboutOrganisation((actor, organisation) =>
  unless(sees(actor, organisation), 'not_visible'),
);

export const ownOrganisation = aboutOrganisation((actor, { id }) =>
  unless(id === actor.organisationId, 'not_your_organisation'),
);

/** OHCHR verifies any identity but the operator's, which verifies OHCHR's; nobody verifies themselves. */
export const verifies = aboutOrganisation((actor, organisation) => {
  const { id, kind, country } = organisation;
  if (id === actor.organisationId) return 'not_yours_to_verify';
  if (actor.organisationKind === 'ohchr') return unless(kind !== 'operator' && kind !== 'ohchr', 'not_yours_to_verify');
  return unless(country === actor.country && VOUCHED_BY_MECHANISM.includes(kind), 'not_yours_to_verify');
});

export const organisationIn = (...states: readonly OrganisationState[]): AboutTarget =>
  aboutOrganisation((_actor, { state }) => unless(states.includes(state), 'wrong_state'));

/** Of a State there is one NHRI: its kind would tell its name, so it speaks in it. */
export const mayWithholdName: AboutActor = (actor) =>
  unless(isIndependentKind(actor.organisationKind) && actor.organisationKind !== 'nhri', 'not_independent');

export const isNhri = aboutOrganisation((_actor, { kind }) => unless(kind === 'nhri', 'not_independent'));

/** A State names its publisher by the hand of its mechanism, or of whoever publishes for it now. */
export const namesPublisher: AboutActor = (actor) =>
  unless(actor.organisationKind === 'nmirf' || actor.isPublisher, 'not_the_nmirf');

export const ownState: AboutTarget = (actor, { country }) =>
  country === undefined ? 'target_missing' : unless(country === actor.country, 'not_visible');

export const stateOrganisationOfCountry = aboutOrganisation((actor, { kind, country, demonstration }) => {
  if (country === null || country !== actor.country || demonstration !== actor.demonstration) return 'not_your_country';
  return unless(VOUCHED_BY_MECHANISM.includes(kind) || kind === 'nmirf', 'not_your_bearer');
});

/** To whom a commitment may be given; where nobody is chosen yet, there is nothing to judge. */
export const assignee: AboutTarget = (actor, { organisation }) => {
  if (!organisation) return null;
  const { kind, state, country, demonstration } = organisation;
  if (country === null || country !== actor.country || demonstration !== actor.demonstration) return 'not_your_country';
  if (!VOUCHED_BY_MECHANISM.includes(kind)) return 'not_your_bearer';
  return unless(state === 'verified', 'organisation_not_verified');
};

export const operator: AboutActor = (actor) => unless(actor.organisationKind === 'operator', 'not_the_operator');
