import { Injectable, Logger } from '@nestjs/common';
import type { PortalPage, ProblemView } from '@heed/contracts';
import { ErrorPage } from '../../http/problems/error-page';
import { PortalRenderer } from './portal-renderer';

const pageOf = ({ status, requestId, retryAfter }: ProblemView): PortalPage => {
  if (status === 404) return { page: 'not-found' };
  if (status === 401 || status === 403) return { page: 'forbidden' };
  return { page: 'failure', status, requestId, retryAfter: retryAfter ?? null };
};

/** Problems outside the API as pages with one next step each. */
@Injectable()
export class PortalErrorPage extends ErrorPage {
  private readonly logger = new Logger('portal');

  constructor(private readonly renderer: PortalRenderer) {
    super();
  }

  /** Null where the pages themselves cannot be rendered, as while they are being built anew. */
  render(problem: ProblemView, language: string): string | null {
    try {
      return this.renderer.html(pageOf(problem), `/?lang=${encodeURIComponent(language)}`);
    } catch (error) {
      this.logger.error(error);
      return null;
    }
  }
}
