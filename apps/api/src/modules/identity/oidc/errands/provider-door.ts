import { Injectable, Logger } from '@nestjs/common';
import type { Request, Response } from 'express';
import { RuleBroken } from '../../../../http/problems/problems';
import { SessionCookie } from '../../sessions/session-cookie';
import type { Errand } from './arrival';
import type { Outcome } from './arrivals.service';
import { Errands } from './errands';
import { OidcCookie } from './oidc-cookie';

/** Leads the browser out to the provider, and in again. */
@Injectable()
export class ProviderDoor {
  private readonly logger = new Logger('oidc');

  constructor(
    private readonly errands: Errands,
    private readonly kept: OidcCookie,
    private readonly session: SessionCookie,
  ) {}

  /** `back`: the page to return to where the provider does not answer. */
  async out(response: Response, errand: Errand, back: string): Promise<void> {
    const begun = await this.errands.begin(errand).catch((error: unknown) => this.unanswered(error));
    if (begun) this.kept.give(response, begun.token);
    response.redirect(begun?.address ?? `${back}?refused=oidc`);
  }

  /**
   * A link is a change that begins with a GET, so what guards the others has to be said by the browser itself: another
   * site could send people here who are signed in at the provider as somebody else (RFC 9700, section 4.7).
   */
  outFromHere(request: Request, response: Response, errand: Errand, back: string): Promise<void> {
    if (request.get('Sec-Fetch-Site') !== 'same-origin') throw new RuleBroken('csrf.invalid');
    return this.out(response, errand, back);
  }

  in(response: Response, { place, signedIn }: Outcome): void {
    this.kept.take(response);
    if (signedIn) this.session.give(response, signedIn);
    response.redirect(place);
  }

  private unanswered(error: unknown): null {
    if (error instanceof RuleBroken) throw error;
    this.logger.warn({ unanswered: error instanceof Error ? error.name : 'unknown' });
    return null;
  }
}
