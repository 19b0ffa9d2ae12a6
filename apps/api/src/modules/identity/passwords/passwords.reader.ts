import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { RuleBroken } from '../../../http/problems/problems';
import { asHashed } from './password-rule.reader';

/** Argon2id (the library's default) as OWASP's Password Storage Cheat Sheet sets it: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
/** A flood of sign-ins must not take the memory and the cores from readers. */
const AT_ONCE = 2;
const WAITING = 50;

/** Hashes passwords, and compares, a few at a time. */
@Injectable()
export class Passwords {
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private readonly decoy = hash('no account has this password', COST);

  /** As an Argon2id PHC string, for `people.credential`. */
  hash(password: string): Promise<string> {
    return this.inTurn(() => hash(asHashed(password), COST));
  }

  /** Takes as long without a stored secret as with one, so that time does not tell which accounts exist. */
  async matches(secret: string | null, password: string): Promise<boolean> {
    const against = secret ?? (await this.decoy);
    const same = await this.inTurn(() => verify(against, asHashed(password)));
    return same && secret !== null;
  }

  private async inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.running >= AT_ONCE) {
      if (this.waiting.length >= WAITING) throw new RuleBroken('rate.exceeded', { retryAfterSeconds: 5 });
      await new Promise<void>((resolve) => this.waiting.push(resolve));
    } else {
      this.running += 1;
    }
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }
}
