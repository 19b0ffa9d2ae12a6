import type { ErrorCode, FieldProblem, ProblemView } from '@heed/contracts';
import { ERROR_STATUS } from '@heed/contracts';

/** A request as the API would see it. */
export interface Asked {
  method: string;
  path: string;
  search: URLSearchParams;
  headers: Headers;
  body: unknown;
  signal: AbortSignal | null | undefined;
}

type Answer = { status: number; body: unknown };
type Answering = (asked: Asked) => Answer | Promise<Answer>;

export const ok = (view: unknown, status = 200): Answer => ({ status, body: view });
export const nothing = (): Answer => ({ status: 204, body: undefined });

export const problem = (code: ErrorCode, fields?: FieldProblem[]): Answer => {
  const body: ProblemView = {
    type: 'about:blank',
    title: '',
    status: ERROR_STATUS[code],
    code,
    requestId: 'r-1',
    ...(fields && { fields }),
  };
  return { status: ERROR_STATUS[code], body };
};

const readBody = (body: BodyInit | null | undefined): unknown => (typeof body === 'string' ? JSON.parse(body) : null);

/** Stands where `fetch` stands: answers by `METHOD /path`, and remembers what was asked. */
export const fakeApi = (routes: Record<string, Answering>) => {
  const asked: Asked[] = [];
  const answers = new Map(Object.entries(routes));
  const fetchLike = async (input: string, init: RequestInit = {}) => {
    const url = new URL(input, 'http://localhost');
    const request: Asked = {
      method: init.method ?? 'GET',
      path: url.pathname.replace('/api/v1', ''),
      search: url.searchParams,
      headers: new Headers(init.headers),
      body: readBody(init.body),
      signal: init.signal,
    };
    asked.push(request);
    const answering = answers.get(`${request.method} ${request.path}`) ?? (() => problem('not_found'));
    const { status, body } = await answering(request);
    const text = body === undefined ? '' : JSON.stringify(body);
    return { ok: status < 400, status, headers: new Headers(), text: () => Promise.resolve(text) };
  };
  Object.defineProperty(globalThis, 'fetch', { configurable: true, writable: true, value: fetchLike });
  return {
    asked,
    of: (method: string, path: string) => asked.filter((one) => one.method === method && one.path === path),
    answer: (route: string, answering: Answering) => answers.set(route, answering),
  };
};
