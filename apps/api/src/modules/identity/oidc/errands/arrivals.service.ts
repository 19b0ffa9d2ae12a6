import { Injectable } from '@nestjs/common';
import { RuleBroken } from '../../../../http/problems/problems';
import type { Member } from '../../../../http/request-scope';
import type { SignedIn } from '../../sessions/sessions.service';
import type { Arrival } from './arrival';
import { FederatedLinksService } from '../links/federated-links.service';
import { FederatedSignInService } from '../links/federated-sign-in.service';

/** Where the browser goes on, and with which session, if another than before. */
export interface Outcome {
  place: string;
  signedIn: SignedIn | null;
}

const ACCOUNT = '/workspace/account';
const SIGN_IN = '/workspace/sign-in';

/** The page to return to where a rule said no; a fault of ours stays one. */
const refusedFrom =
  (page: string) =>
  (error: unknown): string => {
    if (error instanceof RuleBroken) return `${page}?refused=oidc`;
    throw error;
  };

/** Back from the provider. The page that was left says whether it came to something, and never what was wrong. */
@Injectable()
export class ArrivalsService {
  constructor(
    private readonly signIn: FederatedSignInService,
    private readonly links: FederatedLinksService,
  ) {}

  async settle(arrival: Arrival | null, member: Member | null): Promise<Outcome> {
    if (arrival?.errand.purpose === 'link') return this.link(arrival.errand.userId, arrival, member);
    const signedIn = arrival ? await this.signIn.open(arrival.identity, member) : await this.signIn.refuse(null);
    if (!arrival || !signedIn) return { place: `${member ? ACCOUNT : SIGN_IN}?refused=oidc`, signedIn: null };
    return { place: `/workspace${arrival.errand.next}`, signedIn };
  }

  /** Only in the session of the person who asked for it: otherwise somebody's page could link its own account to another's. */
  private async link(userId: string, { identity }: Arrival, member: Member | null): Promise<Outcome> {
    if (member?.actor.userId !== userId) return { place: `${SIGN_IN}?refused=oidc`, signedIn: null };
    const place = await this.links.link(member, identity).then(() => ACCOUNT, refusedFrom(ACCOUNT));
    return { place, signedIn: null };
  }
}
