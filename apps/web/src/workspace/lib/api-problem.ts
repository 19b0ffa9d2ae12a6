import type { ErrorCode, FieldProblem, ProblemView } from '@heed/contracts';

const DEFAULT_WAIT = 60;

/** An answer of the API that says what is wrong. */
export class ApiProblem extends Error {
  constructor(
    readonly problem: ProblemView,
    /** Seconds to wait before asking again. */
    readonly retryAfter: number = DEFAULT_WAIT,
  ) {
    super(problem.code);
  }

  get code(): ErrorCode {
    return this.problem.code;
  }

  get fields(): FieldProblem[] {
    return this.problem.fields ?? [];
  }
}

/** No answer came: the network or the server is away, and nobody knows whether a change was taken. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
  }
}

/** Whether a failure is this problem of the API. */
export const isProblem = (error: unknown, code: ErrorCode): boolean =>
  error instanceof ApiProblem && error.code === code;
