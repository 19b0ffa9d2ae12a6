import { PasswordRepository } from '../passwords/password.repository';
import { PasswordRule } from '../passwords/password-rule.reader';
import { PasswordSetting } from '../passwords/password-setting.event';
import { AccountChanges } from './account-changes';
import { AccountService } from './account.service';
import { FactorsService } from './factors.service';
import { OwnAccountRepository } from './own-account.repository';

/** What the module provides of one's own account. */
export const ACCOUNT = [
  AccountChanges,
  AccountService,
  FactorsService,
  OwnAccountRepository,
  PasswordRepository,
  PasswordRule,
  PasswordSetting,
];
