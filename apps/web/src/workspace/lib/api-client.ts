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
}

export interface Api {
  send: <View>(path: string, request?: ApiRequest) => Promise<View>;
  /** Headers for a request that is not sent by `send`, such as an upload with progress. */
  changeHeaders: () => Record<string, string>;
  sessionEnded: () => void;
  /** When the API last took a request of this session, which keeps the session open; milliseconds. */
  lastUsed: () => number;
}

export const API_BASE = '/api/v1';

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

export const createApi = (host: ApiHost): Api => {
  let lastUsed = 0;
  return {
    async send<View>(path: string, request: ApiRequest = {}): Promise<View> {
      const response = await fetch(`${API_BASE}${path}`, {
        method: request.method ?? 'GET',
        headers: headersOf(host, request),
        body: request.body && JSON.stringify(request.body),
        signal: request.signal,
        credentials: 'same-origin',
      }).catch((error: unknown) => {
        throw error instanceof DOMException && error.name === 'AbortError' ? error : new Unreachable();
      });
      const text = await response.text();
      if (response.status !== 401) lastUsed = Date.now();
      if (response.ok) return answerOf<View>(text);
      const problem = problemOf(response.status, text, response.headers.get('Retry-After'));
      if (problem.code === 'session.required') host.sessionEnded();
      throw problem;
    },
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
