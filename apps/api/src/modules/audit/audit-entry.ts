import { randomBytes } from 'node:crypto';
import type { Actor } from '@heed/domain';
import { canonicalJson, sha256 } from '../../http/bodies/canonical-json';

/** Chain of what belongs to no organisation but the operator's, such as attempts on unknown accounts. */
export const PLATFORM_CHAIN = '00000000-0000-0000-0000-000000000000';

/** A value that says nothing of a person and quotes no account: a role, a state, a kind, an id, a day, a number. */
export type Code = string | number | boolean | null | readonly string[];

/** A field whose values are codes: kept as they are, before and after. */
export interface CodeChange {
  from: Code;
  to: Code;
}

export interface AuditEvent {
  /** What was done, in the words of the access rules: `update.published`. */
  action: string;
  targetKind: string;
  targetId: string;
  /** Fields whose values are codes, old and new. Kept in plain, so never free text, never anything about a person. */
  codes?: Readonly<Record<string, CodeChange>>;
  /** What changed, as it is now (`changesOf`). Only the names of its fields and a salted hash of it are kept. */
  diff?: Record<string, unknown>;
  /** A code or a document symbol, never free text. */
  reason?: string;
  /** Why, in words, in place of a code: where they are kept in clear elsewhere for good, and whoever is concerned reads them there. */
  because?: string;
  /** Who acted, where it is not the member of the running request; null: nobody that is known, whoever is signed in here. */
  by?: (Pick<Actor, 'userId' | 'organisationId'> & { post: string }) | null;
  /** Where no member acts (a job, a command): the organisation in whose trail it belongs. */
  inTrailOf?: string;
  /** On the platform's chain: the organisation whose restricted matter this is. It alone is shown the entry. */
  concerns?: string;
}

/** Who acts in an entry: a member by post, or an organisation alone, where another reads it. */
type EntryActor = NonNullable<AuditEvent['by']> | { organisationId: string };

/** Characters that a reason in words has at most. */
const REASON_MAX = 1_000;

const PLAIN = /^[\p{L}\p{N}_.:@/-]{0,80}$/u;
const isPlain = (code: Code): boolean => [code].flat().every((part) => typeof part !== 'string' || PLAIN.test(part));

/**
 * Those that changed: what is the same before and after is none of them.
 * @throws where a value would bring words into the trail: a fault of the caller, and no audit means no act.
 */
const plainly = (codes: AuditEvent['codes']): Record<string, CodeChange> => {
  for (const [field, { from, to }] of Object.entries(codes ?? {}))
    if (!isPlain(from) || !isPlain(to)) throw new Error(`the field ${field} holds more than a code`);
  return Object.fromEntries(
    Object.entries(codes ?? {}).filter(([, { from, to }]) => canonicalJson(from) !== canonicalJson(to)),
  );
};

const reasonOf = ({ reason, because }: AuditEvent): string | undefined => {
  if (reason !== undefined && !isPlain(reason)) throw new Error('the reason holds more than a code');
  if (because !== undefined && [...because].length > REASON_MAX)
    throw new Error('the reason is too long for the trail');
  return because ?? reason;
};

/** The fields of `after` that are other than before: what an edit changed of what was stored. */
export const changesOf = <Content extends object>(before: Content, after: Content): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(after).filter(
      ([field, value]) => canonicalJson(value) !== canonicalJson(Reflect.get(before, field)),
    ),
  );

/**
 * Binds an entry to content without holding it: once the content is erased, the hash says nothing. One hash over the whole,
 * because a field of few possible values could be guessed by itself.
 */
export const commitTo = (content: unknown): { salt: string; content: string } => {
  const salt = randomBytes(32).toString('hex');
  return { salt, content: sha256(salt, canonicalJson(content)).toString('hex') };
};

const actorIn = (actor: EntryActor): object => ({
  organisation: actor.organisationId,
  ...('userId' in actor ? { user: actor.userId, post: actor.post } : {}),
});

/** What happened, as canonical JSON; its place in the chain is given by the database. */
export const entryOf = (event: AuditEvent, actor: EntryActor | null, request: string): string => {
  const { action, targetKind, targetId, diff, concerns } = event;
  const codes = plainly(event.codes);
  const changed = Object.keys({ ...codes, ...diff }).sort();
  return canonicalJson({
    action,
    target: { kind: targetKind, id: targetId },
    actor: actor && actorIn(actor),
    request,
    ...(changed.length > 0 ? { changed } : {}),
    ...(Object.keys(codes).length > 0 ? { codes } : {}),
    ...(diff && Object.keys(diff).length > 0 ? commitTo(diff) : {}),
    reason: reasonOf(event),
    concerns,
  });
};
