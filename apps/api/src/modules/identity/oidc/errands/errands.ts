import { Injectable } from '@nestjs/common';
import { Transactions } from '../../../../database/transactions';
import type { Challenge } from '../../challenges/challenge.repository';
import { Challenges } from '../../challenges/challenges';
import { IDENTITY } from '../../identity-context';
import type { Arrival, Errand } from './arrival';
import { ProviderClient } from '../provider/provider-client';

const errandOf = ({ userId, content }: Challenge): Errand | null => {
  if (userId !== null) return { purpose: 'link', userId };
  return typeof content.next === 'string' ? { purpose: 'sign_in', next: content.next } : null;
};

/** The way to the provider and back. */
@Injectable()
export class Errands {
  constructor(
    private readonly transactions: Transactions,
    private readonly challenges: Challenges,
    private readonly client: ProviderClient,
  ) {}

  /** Where the browser has to go, and the token that it has to keep. */
  async begin(errand: Errand): Promise<{ token: string; address: string }> {
    const subject = errand.purpose === 'link' ? { userId: errand.userId } : { content: { next: errand.next } };
    const { token } = await this.challenges.begin('oidc', subject);
    return { token, address: (await this.client.address(token)).href };
  }

  /** Works once, whatever comes of it. Throws whatever is wrong with what the provider sent back. */
  async end(token: string, query: string): Promise<Arrival | null> {
    const challenge = await this.challenges.attempt('oidc', token);
    const errand = challenge && errandOf(challenge);
    if (!errand || !(await this.transactions.run(IDENTITY, () => this.challenges.spend(challenge)))) return null;
    return { errand, identity: await this.client.identity(token, query) };
  }
}
