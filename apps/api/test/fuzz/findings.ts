import type { FuzzRequest } from './requests';
import type { Answer } from './send';

/** What an answer must never hold: places in our code, words of the database, names of its roles and errors of the language. */
const INSIDE =
  /\bat (\S+ )?\(?(\/|file:|node:)\S*:\d+|\.[cm]?[jt]s:\d+|node_modules|QueryFailedError|(Type|Reference|Range|Syntax|URI)Error\b|syntax error at or near|violates \S+( \S+)? constraint|(relation|column|function|type) "[\w.]+" does not exist|invalid input syntax|postgres(ql)?:\/\/|\bheed_(owner|portal|state|independent|secretariat|admin|identity|worker|cataloguer|login)\b|permission denied for/;

export interface Finding {
  what: string;
  actor: string;
  request: string;
  answer: string;
}

export interface Totals {
  requests: number;
  byStatus: Record<string, number>;
  findings: Finding[];
  slowest: { ms: number; request: string };
  operations: Set<string>;
  /** Answers of 2xx by operation: what was met behind the door. */
  reached: Set<string>;
}

export const noneYet = (): Totals => ({
  requests: 0,
  byStatus: {},
  findings: [],
  slowest: { ms: 0, request: '' },
  operations: new Set(),
  reached: new Set(),
});

const shown = ({ method, target, headers, body }: FuzzRequest): string =>
  JSON.stringify({ method, target: target.slice(0, 300), headers, body: body.toString('latin1').slice(0, 600) });

/** The two that Node itself refuses without a word of ours: headers too large, a request that is no HTTP. */
const CLOSED = 0;

export const record = (totals: Totals, actor: string, request: FuzzRequest, { status, text, ms }: Answer): void => {
  totals.requests += 1;
  totals.byStatus[status] = (totals.byStatus[status] ?? 0) + 1;
  totals.operations.add(request.operation);
  if (status >= 200 && status < 300) totals.reached.add(request.operation);
  if (ms > totals.slowest.ms)
    totals.slowest = { ms: Math.round(ms), request: `${request.method} ${request.operation}` };
  const inside = INSIDE.exec(text)?.[0];
  const what = status >= 500 ? `status ${status}` : status === CLOSED ? 'no answer' : inside ? `shows ${inside}` : null;
  if (what) totals.findings.push({ what, actor, request: shown(request), answer: text.slice(0, 400) });
};
