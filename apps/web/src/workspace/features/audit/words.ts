import { memberMessages, type KeyOf, type MessageParams } from '@heed/messages';
import { useCallback } from 'react';
import { useText } from '../../lib/words';

export type AuditKey = KeyOf<typeof memberMessages.audit>;
export type AuditWords = (key: AuditKey, params?: MessageParams) => string;

/** The messages of this screen. */
export const useAuditWords = (): AuditWords => {
  const t = useText();
  return useCallback((key, params) => t(`audit.${key}`, params), [t]);
};

type ActionKey = KeyOf<typeof memberMessages.audit.action>;
type FieldKey = KeyOf<typeof memberMessages.audit.field>;
type CauseKey = KeyOf<typeof memberMessages.audit.cause>;
type KindKey = KeyOf<typeof memberMessages.audit.kind>;

/** Every action that has words, in the order of the messages. */
const KNOWN: readonly string[] = Object.entries(memberMessages.audit.action).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}`),
);
const isKnown = (action: string): action is ActionKey => KNOWN.includes(action);
export const KNOWN_ACTIONS: readonly ActionKey[] = KNOWN.filter(isKnown);

const CODES: Readonly<Record<string, Readonly<Record<string, string>>>> = memberMessages.audit.code;
type CodeKey = `code.${KeyOf<typeof memberMessages.audit.code>}`;

const isField = (field: string): field is FieldKey => Object.hasOwn(memberMessages.audit.field, field);
const isKind = (kind: string): kind is KindKey => Object.hasOwn(memberMessages.audit.kind, kind);
const isCause = (cause: string): cause is CauseKey => Object.hasOwn(memberMessages.audit.cause, cause);
const isCode = (key: string, field: string, code: string): key is CodeKey => Object.hasOwn(CODES[field] ?? {}, code);

/** What was done, in words; what has none yet reads as it is recorded. */
export const actionWords = (w: AuditWords, action: string): string =>
  isKnown(action) ? w(`action.${action}`) : action;
export const fieldWords = (w: AuditWords, field: string): string => (isField(field) ? w(`field.${field}`) : field);
export const kindWords = (w: AuditWords, kind: string): string => w(isKind(kind) ? `kind.${kind}` : 'kind.other');
/** A reason that is a code, or what was said in words. */
export const reasonWords = (w: AuditWords, reason: string): string => (isCause(reason) ? w(`cause.${reason}`) : reason);
export const codeWords = (w: AuditWords, field: string, code: string): string => {
  const key = `code.${field}.${code}`;
  return isCode(key, field, code) ? w(key) : code;
};
