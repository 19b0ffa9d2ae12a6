import {
  ADDRESSEE_GROUPS,
  APPLICABILITIES,
  APPLICABILITY_REASONS,
  BEARER_KINDS,
  EVIDENCE_LEVELS,
  IMPLIED_STATUSES,
  STANDING_STATUSES,
  STATED_POSITIONS,
  VOICES,
} from '@heed/domain';
import { formatDay, type Translator } from '@heed/messages';

const FILTERS = [
  'country', 'bearer', 'applicability', 'status', 'voice', 'evidence', 'contested', 'stale', 'overdue', 'assessment',
  'organisation', 'document', 'mechanism', 'theme', 'recommendation', 'region', 'demonstration', 'q', 'sort',
  'addressee', 'cluster', 'group', 'body', 'reason', 'differing', 'asOf', 'state', 'assigned', 'assignee', 'measure', 'current', 'since', 'removed', 'position',
] as const; // prettier-ignore

const among = <Value extends string>(values: readonly Value[], text: string): Value | undefined =>
  values.find((value) => value === text);

/** Name of a query parameter, for people. */
export const filterName = (t: Translator, name: string): string => {
  const known = among(FILTERS, name);
  return known ? t(`shared.filter.${known}`) : name;
};

/** Value of a query parameter, for people; names of records come from whoever has them. */
export const filterValue = (t: Translator, name: string, value: string): string => {
  if (value === 'true' || value === 'false') return t(value === 'true' ? 'shared.filter.yes' : 'shared.filter.no');
  const status = name === 'status' && among(STANDING_STATUSES, value);
  if (status) return t(`status.label.${status}`);
  const bearer = name === 'bearer' && among(BEARER_KINDS, value);
  if (bearer) return t(`status.bearer_kind.${bearer}`);
  const voice = name === 'voice' && among(VOICES, value);
  if (voice) return t(`status.voice.${voice}`);
  const applicability = name === 'applicability' && among(APPLICABILITIES, value);
  if (applicability) return t(`status.applicability.${applicability}`);
  const evidence = name === 'evidence' && among(EVIDENCE_LEVELS, value);
  if (evidence) return t(`status.evidence_short.${evidence}`);
  const implied = name === 'implied' && among(IMPLIED_STATUSES, value);
  if (implied) return t(`status.implied.${implied}`);
  const reason = name === 'reason' && among(APPLICABILITY_REASONS, value);
  if (reason) return t(`status.applicability_reason.${reason}`);
  const position = name === 'position' && among(STATED_POSITIONS, value);
  if (position) return t(`status.position_type.${position}`);
  if (name === 'addressee') return among(ADDRESSEE_GROUPS, value) ?? value;
  return name === 'asOf' || name === 'since' ? formatDay(value) : value;
};
