import type { ImportState } from '../import-words';
import { unless, type AboutActor, type AboutTarget } from './conditions';

/** OHCHR brings texts in; a State's mechanism proposes how texts about its State are read. */
export const importer: AboutActor = (actor) =>
  unless(actor.organisationKind === 'ohchr' || actor.organisationKind === 'nmirf', 'not_the_secretariat');

export const importVisible: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  const ofItsWorld = actor.organisationKind === 'ohchr' && target.import.demonstration === actor.demonstration;
  return unless(ofItsWorld || target.import.organisationId === actor.organisationId, 'not_visible');
};

export const importOfWorld: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  if (actor.demonstration === target.import.demonstration) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};

export const textAboutOwnState: AboutTarget = (actor, target) => {
  if (!target.import) return 'target_missing';
  return unless(actor.organisationKind === 'ohchr' || target.import.country === actor.country, 'not_your_country');
};

export const importIn =
  (...states: readonly ImportState[]): AboutTarget =>
  (_actor, target) =>
    unless(target.import !== undefined && states.includes(target.import.state), 'wrong_state');

/** What a mechanism has proposed is OHCHR's to change. */
export const reviewable: AboutTarget = (actor, target) =>
  actor.organisationKind === 'ohchr'
    ? importIn('review', 'ready', 'proposed')(actor, target)
    : importIn('review', 'ready')(actor, target);

/** Real texts are the real secretariat's to put together; an invented one decides where an invented text is in play. */
export const clusterOfWorld: AboutTarget = (actor, { cluster }) => {
  if (!cluster) return 'target_missing';
  if (actor.demonstration === cluster.demonstrationTexts > 0) return null;
  return actor.demonstration ? 'demonstration_account' : 'not_a_demonstration_account';
};
