import { ChallengeRepository } from '../challenges/challenge.repository';
import { Challenges } from '../challenges/challenges';
import { Passwords } from '../passwords/passwords.reader';
import { AccountProofsRepository } from '../proofs/account-proofs.repository';
import { AccountRecovery } from '../proofs/account-recovery.event';
import { CodeProofs } from '../proofs/code-proofs';
import { ProofAttempts } from '../proofs/proof-attempts';
import { Refusals } from '../proofs/refusals';
import { RecoveryCodeRepository } from '../recovery-codes/recovery-code.repository';
import { RecoveryCodes } from '../recovery-codes/recovery-codes';
import { Totp } from '../second-factor/totp';
import { TotpRepository } from '../second-factor/totp.repository';
import { TotpSecrets } from '../second-factor/totp-secrets';
import { AccountRepository } from './account.repository';
import { LocalStrategy } from './local.strategy';
import { OwnPassword } from '../proofs/own-password';
import { SignInLimit } from '../limits/sign-in-limit';
import { SignInService } from './sign-in.service';
import { StepUpService } from '../proofs/step-up.service';
import { TwoStepsService } from './two-steps.service';

const STEPS = [
  AccountRepository,
  LocalStrategy,
  OwnPassword,
  SignInLimit,
  SignInService,
  StepUpService,
  TwoStepsService,
];
const PROOFS = [
  AccountProofsRepository,
  AccountRecovery,
  CodeProofs,
  Passwords,
  ProofAttempts,
  RecoveryCodeRepository,
  RecoveryCodes,
  Refusals,
];

/** What the module provides for signing in by password and code. */
export const SIGN_IN = [...STEPS, ...PROOFS, ChallengeRepository, Challenges, Totp, TotpRepository, TotpSecrets];
