import { STATUS_CODES } from 'node:http';
import { type ArgumentsHost, Catch, type ExceptionFilter, Logger } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import { ERROR_STATUS, type ProblemView } from '@heed/contracts';
import type { Request, Response } from 'express';
import { ErrorPage } from './error-page';
import { problemOf, type Problem } from './problem-of';
import { Denied } from './problems';
import { currentRequestId } from '../request-scope';

/** RFC 9457 problem details for programs, a page for browsers; the same code and request id in both. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  private readonly logger = new Logger('problem');

  constructor(private readonly modules: ModuleRef) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const request = http.getRequest<Request>();
    const response = http.getResponse<Response>();
    const problem = problemOf(error);
    this.log(error, problem);
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const view = viewOf(problem);
    response.status(view.status).setHeader('Cache-Control', 'no-store');
    response.removeHeader('ETag');
    const { retryAfterSeconds } = problem.details;
    if (retryAfterSeconds !== undefined) response.setHeader('Retry-After', String(retryAfterSeconds));
    this.send(request, response, view);
  }

  private send(request: Request, response: Response, view: ProblemView): void {
    if (request.path.startsWith('/api/') || request.accepts(['json', 'html']) !== 'html') {
      response.type('application/problem+json').send(JSON.stringify(view));
      return;
    }
    const page = this.errorPage()?.render(view, languageOf(request));
    if (page) response.type('html').send(page);
    else response.type('text').send(`${view.status} ${view.title} (${view.code}, ${view.requestId})\n`);
  }

  private errorPage(): ErrorPage | null {
    try {
      return this.modules.get(ErrorPage, { strict: false });
    } catch {
      return null; // no portal in this process
    }
  }

  private log(error: unknown, { code }: Problem): void {
    if (ERROR_STATUS[code] >= 500) this.logger.error(error);
    else if (error instanceof Denied) this.logger.debug({ denied: error.reason });
  }
}

/** Asked for in the address, as on every page, else the browser's own. */
const languageOf = (request: Request): string =>
  typeof request.query.lang === 'string'
    ? request.query.lang
    : (/^[a-z]{2}/.exec(request.acceptsLanguages()[0] ?? '')?.[0] ?? 'en');

const viewOf = ({ code, details }: Problem): ProblemView => {
  const status = ERROR_STATUS[code];
  return {
    type: `/api/docs#problem-${code}`,
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    requestId: currentRequestId(),
    ...(details.fields ? { fields: details.fields } : {}),
    ...(details.retryAfterSeconds !== undefined ? { retryAfter: details.retryAfterSeconds } : {}),
    ...(details.current ? { current: details.current } : {}),
  };
};
