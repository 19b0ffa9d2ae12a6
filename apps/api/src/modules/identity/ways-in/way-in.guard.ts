import type { Type } from '@nestjs/common';
import { AuthGuard, type IAuthGuard } from '@nestjs/passport';
import { RuleBroken } from '../../../http/problems/problems';

/** Passport's guard for a way in: one answer to every proof that is not right; a rule that said no, or a fault, stays one. */
export const WayInGuard = (strategy: string): Type<IAuthGuard> =>
  class extends AuthGuard(strategy) {
    override handleRequest<Account>(error: unknown, account: Account | false | null): Account {
      if (error instanceof Error) throw error;
      if (error || !account) throw new RuleBroken('session.wrong_credentials');
      return account;
    }
  };
