import type { ProblemView } from '@heed/contracts';
import { createContext, useContext } from 'react';
import { ApiProblem, Unreachable } from './api-problem';

export interface ApiRequest {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  body?: object;
  /** The version the change is based on, sent as `If-Match`. */
  version?: number;
  /** Makes a repeated create harmless (`Idempotency-Key`). */
  idempotencyKey?: string;
  signal?: AbortSignal;
}

/** What the client needs to know of the session, and whom it tells when the session has ended. */
export interface ApiHost {
  csrfToken: () => string | null;
  sessionEnded: () => void;
  /** Asks the member to prove who they are; false where they would rather not. */
  stepUp: () => Promise<boolean>;
  /** What this member may do is no longer what the page believes: other roles, or an organisation suspended meanwhile. */
  standingChanged: () => void;
}

export interface Api {
  send: <View>(path: string, request?: ApiRequest) => Promise<View>;
  /** The same for an answer that is no JSON, such as a spreadsheet. */
  readText: (path: string) => Promise<string>;
  /** Headers for a request that is not sent by `send`, such as an upload with progress. */
  changeHeaders: () => Record<string, string>;
  sessionEnded: () => void;
  /** When the API last took a request of this session, which keeps the session open; milliseconds. */
  lastUsed: () => number;
}

export const API_BASE = '/api/v1';

const LESS_THAN_BELIEVED: ReadonlySet<string> = new Set(['session.second_factor_missing', 'access.denied']);

const headersOf = (host: ApiHost, { method = 'GET', body, version, idempotencyKey }: ApiRequest): HeadersInit => {
  const csrf = host.csrfToken();
  return {
    Accept: 'application/json',
    ...(body && { 'Content-Type': 'application/json' }),
    ...(method !== 'GET' && csrf && { 'X-CSRF-Token': csrf }),
    ...(version !== undefined && { 'If-Match': `"${version}"` }),
    ...(idempotencyKey && { 'Idempotency-Key': idempotencyKey }),
  };
};

/** A problem for answers that are none of the API's, such as a proxy's page. */
const foreignProblem = (status: number): ProblemView => ({
  type: 'about:blank',
  title: '',
  status,
  code: status === 404 ? 'not_found' : 'server.failed',
  requestId: '',
});

const isProblemView = (value: unknown): value is ProblemView =>
  typeof value === 'object' && value !== null && 'code' in value && 'status' in value && 'requestId' in value;

/** Reads the problem out of a refused answer. */
export const problemOf = (status: number, text: string, retryAfter?: string | null): ApiProblem => {
  const wait = Number(retryAfter) || undefined;
  try {
    const problem: unknown = JSON.parse(text);
    return new ApiProblem(isProblemView(problem) ? problem : foreignProblem(status), wait);
  } catch {
    return new ApiProblem(foreignProblem(status), wait);
  }
};

/** An answer's body; the contracts type it at both ends. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters, @typescript-eslint/no-unsafe-return -- JSON has no types; tsc checks the view where the API writes it
export const answerOf = <View>(text: string): View => JSON.parse(text === '' ? 'null' : text);

type Answer = { ok: boolean; status: number; text: string; retryAfter: string | null };

const ask = async (host: ApiHost, path: string, request: ApiRequest, body: string | undefined): Promise<Answer> => {
  const response = await fetch(`${API_BASE}${path}`, {
    method: request.method ?? 'GET',
    headers: headersOf(host, request),
    body,
    signal: request.signal,
    credentials: 'same-origin',
  }).catch((error: unknown) => {
    throw error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable();
  });
  const text = await response.text();
  return { ok: response.ok, status: response.status, text, retryAfter: response.headers.get('Retry-After') };
};

const problemIn = ({ ok, status, text, retryAfter }: Answer): ApiProblem | null =>
  ok ? null : problemOf(status, text, retryAfter);

/** Whoever asked is given the answer in the end; where a fresh proof is wanted first, the same request goes out again. */
const askProven = async (host: ApiHost, path: string, request: ApiRequest): Promise<Answer> => {
  const body = request.body && JSON.stringify(request.body);
  const answer = await ask(host, path, request, body);
  if (problemIn(answer)?.code !== 'session.step_up_required' || !(await host.stepUp())) return answer;
  return ask(host, path, request, body);
};

export const createApi = (host: ApiHost): Api => {
  let lastUsed = 0;
  const textOf = async (path: string, request: ApiRequest): Promise<string> => {
    const answer = await askProven(host, path, request);
    if (answer.status !== 401) lastUsed = Date.now();
    const problem = problemIn(answer);
    if (!problem) return answer.text;
    if (problem.code === 'session.required') host.sessionEnded();
    if (LESS_THAN_BELIEVED.has(problem.code)) host.standingChanged();
    throw problem;
  };
  return {
    async send<View>(path: string, request: ApiRequest = {}): Promise<View> {
      return answerOf<View>(await textOf(path, request));
    },
    readText: (path) => textOf(path, {}),
    changeHeaders() {
      const csrf = host.csrfToken();
      return { Accept: 'application/json', ...(csrf && { 'X-CSRF-Token': csrf }) };
    },
    sessionEnded: host.sessionEnded,
    lastUsed: () => lastUsed,
  };
};

export const ApiContext = createContext<Api | null>(null);

export const useApi = (): Api => {
  const api = useContext(ApiContext);
  if (!api) throw new Error('useApi outside of its provider');
  return api;
};
