/** Something the operator can mend. Its message is one sentence, printed without a stack. */
export class OperatorError extends Error {}

const codeOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'code' in error ? String(error.code) : '';

const AT = (url: string): string => {
  const { hostname, port, pathname } = new URL(url);
  return `${pathname.slice(1) || 'PostgreSQL'} at ${hostname}:${port || '5432'}`;
};

const SENTENCES: Readonly<Record<string, (at: string) => string>> = {
  ECONNREFUSED: (at) => `The database ${at} does not answer: check DATABASE_URL and that PostgreSQL is running.`,
  ENOTFOUND: (at) => `The database ${at} cannot be reached: the host name in DATABASE_URL is unknown.`,
  EAI_AGAIN: (at) => `The database ${at} cannot be reached: its host name could not be looked up.`,
  ETIMEDOUT: (at) => `The database ${at} cannot be reached: the connection timed out.`,
  EHOSTUNREACH: (at) => `The database ${at} cannot be reached: there is no route to the host.`,
  '28P01': (at) => `The database ${at} refused the user name or password in DATABASE_URL.`,
  '28000': (at) => `The database ${at} refused the login in DATABASE_URL.`,
  '3D000': (at) => `The database ${at} does not exist: create it or correct DATABASE_URL.`,
  '53300': (at) => `The database ${at} has no connection left for Heed.`,
  '53100': (at) => `The disk of the database ${at} is full: free some space and start again.`,
  '42501': (at) => `The login in DATABASE_URL lacks rights on ${at}: see apps/api/migrations/roles.sql.`,
};

/** Turns what a driver throws into a sentence for the operator; anything unknown stays as it is. */
export const explain = (error: unknown, url: string): unknown => {
  if (error instanceof OperatorError) return error;
  const first: unknown = error instanceof AggregateError ? error.errors[0] : error;
  const sentence = SENTENCES[codeOf(first) || codeOf(error)];
  if (sentence) return new OperatorError(sentence(AT(url)), { cause: error });
  return first instanceof Error && /timeout/i.test(first.message)
    ? new OperatorError(`The database ${AT(url)} cannot be reached: the connection timed out.`, { cause: error })
    : error;
};
