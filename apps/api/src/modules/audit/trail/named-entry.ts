import type { AuditEntryView, NamedAuditEntryView } from '@heed/contracts';
import type { Nameable } from './trail-names.read-model';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** What the target of each kind is the id of. */
const TARGETS = new Map<string, keyof Nameable>([
  ['user', 'people'],
  ['person', 'people'],
  ['organisation', 'organisations'],
  ['post', 'organisations'], // it has no id of its own
  ['commitment', 'work'],
  ['update', 'work'],
  ['evidence', 'work'],
]);
/** Codes that are ids of organisations. */
const ORGANISATIONS = ['organisation', 'publisher'];

const idsIn = ({ target, codes, organisation }: AuditEntryView): [keyof Nameable, unknown][] => {
  const kind = TARGETS.get(target.kind);
  const coded = ORGANISATIONS.flatMap((field) => [codes[field]?.from, codes[field]?.to]);
  return [
    ...(kind ? [[kind, target.id] satisfies [keyof Nameable, unknown]] : []),
    ...[...coded, organisation].map((id): [keyof Nameable, unknown] => ['organisations', id]),
  ];
};

/** Every id of a page that may have a name, once. */
export const nameableIn = (entries: readonly AuditEntryView[]): Nameable => {
  const found = { people: new Set<string>(), organisations: new Set<string>(), work: new Set<string>() };
  for (const [kind, id] of entries.flatMap(idsIn)) if (typeof id === 'string' && UUID.test(id)) found[kind].add(id);
  return { people: [...found.people], organisations: [...found.organisations], work: [...found.work] };
};

export const withNames = (entry: AuditEntryView, known: ReadonlyMap<string, string>): NamedAuditEntryView => {
  const named = idsIn(entry).flatMap(([, id]) => {
    const name = typeof id === 'string' ? known.get(id) : undefined;
    return typeof id === 'string' && name !== undefined ? [[id, name] satisfies [string, string]] : [];
  });
  return { ...entry, names: Object.fromEntries(named) };
};
