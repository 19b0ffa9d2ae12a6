/** Every problem Heed can answer with; the HTTP status of each. Wording lives in the messages, under `errors.<code>`. */
export const ERROR_STATUS = {
  'request.malformed': 400,
  'request.invalid': 400,
  'request.unknown_field': 400,
  'request.bad_cursor': 400,
  'request.conflict': 409,
  'request.too_large': 413,
  'session.required': 401,
  'session.wrong_credentials': 401,
  'session.second_factor_missing': 403,
  'session.step_up_required': 403,
  'csrf.invalid': 403,
  'account.last_factor': 409,
  'account.passkey_needed': 403,
  'account.password_short': 409,
  'account.no_factor': 409,
  'passkey.refused': 422,
  'token.shown_already': 409,
  'token.too_many': 409,
  'access.denied': 403,
  not_found: 404,
  'method.not_allowed': 405,
  'person.last_administrator': 409,
  'person.member_already': 409,
  'post.main_needed': 409,
  'link.not_valid': 404,
  'invitation.sign_in_first': 409,
  'recovery.under_way': 409,
  'recovery.code_wrong': 403,
  'recovery.belongs_elsewhere': 409,
  'recovery.too_new': 409,
  'assignment.exists': 409,
  'opening.under_way': 409,
  'opening.too_new': 409,
  'opening.wrong_state': 409,
  'opening.not_possible': 409,
  'update.wrong_state': 409,
  'update.not_assigned': 403,
  'update.open_already': 409,
  'update.not_current': 409,
  'update.named_before': 409,
  'update.file_named_before': 409,
  'organisation.wrong_state': 409,
  'organisation.host_not_agreed': 409,
  'version.stale': 412,
  'import.other_country': 403,
  'cluster.real_texts': 403,
  'import.wrong_state': 409,
  'import.no_next': 409,
  'import.incomplete': 422,
  'import.not_storable': 422,
  'import.key_taken': 409,
  'import.spoken_of': 409,
  'import.changed_since': 409,
  'import.type_refused': 415,
  'file.too_large': 413,
  'file.type_refused': 415,
  'file.disguised': 415,
  'file.lost': 404,
  'request.unsupported_type': 415,
  'idempotency.other_body': 422,
  'cluster.too_many_texts': 422,
  'list.refused': 422,
  'update.incomplete': 422,
  'update.period_in_future': 422,
  'version.required': 428,
  'rate.exceeded': 429,
  'server.failed': 500,
  'storage.full': 507,
  'database.unavailable': 503,
} as const satisfies Record<string, number>;

export type ErrorCode = keyof typeof ERROR_STATUS;

/**
 * Every rule that a field can break. The first group are names of class-validator, as it reports them; the others are
 * ours. Wording lives in the messages, under `errors.field.<reason>`.
 */
export const FIELD_REASONS = [
  'arrayMaxSize',
  'arrayNotEmpty',
  'arrayUnique',
  'isArray',
  'isBoolean',
  'isEmail',
  'isIn',
  'isInt',
  'isLength',
  'isNotEmpty',
  'isNumber',
  'isObject',
  'isString',
  'isUrl',
  'isUuid',
  'matches',
  'max',
  'maxLength',
  'min',
  'nestedValidation',
  'whitelistValidation',
  'archiveSize',
  'commonPassword',
  'askOfCommitment',
  'contentDiffers',
  'day',
  'idempotencyKey',
  'listAct',
  'listColumn',
  'listDay',
  'listQuotes',
  'listState',
  'listTreaty',
  'listWorld',
  'maxBytes',
  'maxItems',
  'noControlCharacters',
  'noHiddenCharacters',
  'noMacros',
  'notBeforeStart',
  'notInFuture',
  'ownPublishedUpdate',
  'severalAsksOnly',
  'typeAccepted',
  'utf8Text',
  'version',
  'wellFormedText',
  'importType',
  'keyFree',
  'knownCountry',
  'knownHost',
  'knownParent',
  'englishName',
  'inventedAddress',
  'nameIsWithheld',
  'knownMechanism',
  'knownTheme',
  'needed',
  'nameFree',
  'refFree',
  'required',
  'withinText',
] as const;

export type FieldReason = (typeof FIELD_REASONS)[number];

/** A rule's name as one of those with a wording; a name that is not listed says no more than that the form is wrong. */
export const fieldReason = (name: string): FieldReason => FIELD_REASONS.find((reason) => reason === name) ?? 'matches';

/** One field at fault: its path in the request body or query, and the broken rule's name. */
export interface FieldProblem {
  field: string;
  /** The rule that was broken, one of `FIELD_REASONS`. */
  reason: string;
  /** Values for the wording, such as the greatest length. */
  params?: Record<string, string | number>;
}

/** RFC 9457 problem details, as `application/problem+json`. */
export interface ProblemView {
  type: string;
  title: string;
  status: number;
  code: ErrorCode;
  requestId: string;
  detail?: string;
  fields?: FieldProblem[];
  /** On `version.stale`: what is stored now. */
  current?: { version: number; changed: string[] };
  /** Seconds to wait before asking again, as in the header `Retry-After`. */
  retryAfter?: number;
}
