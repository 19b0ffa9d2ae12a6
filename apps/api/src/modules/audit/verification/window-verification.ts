import { Injectable } from '@nestjs/common';
import { ChainVerifier, placeOf } from './chain-verifier';
import { StoredTrailReadModel } from './stored-trail.read-model';

/** Entries that one request may have verified. */
const MOST = 1_000;

interface Asked {
  from: number | undefined;
  last: number;
  /** Whether the reader is shown every entry of the chain. */
  seesAll: boolean;
}

/** A stretch of one chain, by its reader's own rights. */
@Injectable()
export class WindowVerification {
  constructor(private readonly stored: StoredTrailReadModel) {}

  async verify(
    chainId: string,
    { from: asked, last: end, seesAll }: Asked,
  ): Promise<{ from: number; to: number; ok: boolean; firstFault: number | null }> {
    const from = Math.max(1, asked ?? end - MOST + 1);
    const to = Math.min(end, from + MOST - 1);
    const entries = await this.stored.window(chainId, from - 1, to);
    const [first] = entries;
    const before = first && placeOf(first).seq === from - 1 ? entries.shift() : undefined;
    const verifier = new ChainVerifier(before, seesAll);
    const wrong = entries.find((entry) => verifier.take(entry).length > 0);
    const last = entries.at(-1);
    const cut = seesAll && from <= to && (!last || placeOf(last).seq !== to);
    const firstFault = wrong ? placeOf(wrong).seq : cut ? to : null;
    return { from, to, ok: firstFault === null, firstFault };
  }
}
