import type { Request } from 'express';
import passport, { type StrategyCreated } from 'passport';

type Done = (error: unknown, account?: object | null) => void;

/** Passport's frame for ways in whose proof is a request of its own kind: the strategy says what it proves. */
export class ProvenRequest extends passport.Strategy {
  constructor(readonly verify: (request: Request, done: Done) => void) {
    super();
  }

  override authenticate(this: StrategyCreated<this>, request: Request): void {
    this.verify(request, (error, account) => {
      if (error) this.error(error);
      else if (account) this.success(account);
      else this.fail(401);
    });
  }
}
