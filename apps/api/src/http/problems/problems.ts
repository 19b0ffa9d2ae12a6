import type { ErrorCode, FieldProblem, ProblemView } from '@heed/contracts';

export interface ProblemDetails {
  fields?: FieldProblem[];
  /** On `version.stale`: what is stored now. */
  current?: ProblemView['current'];
  /** Sent as `Retry-After`. */
  retryAfterSeconds?: number;
}

/** A rule said no. Services throw this, never an HTTP exception; `problem-filter.ts` turns the code into an answer. */
export class RuleBroken extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly details: ProblemDetails = {},
  ) {
    super(code);
    this.name = new.target.name;
  }
}

/** Absent or invisible to this reader: the answer is the same. */
export class NotFound extends RuleBroken {
  constructor() {
    super('not_found');
  }
}

/** Visible, but not this member's to do. The reason is for the log, never for the answer. */
export class Denied extends RuleBroken {
  constructor(readonly reason: string) {
    super('access.denied');
  }
}
