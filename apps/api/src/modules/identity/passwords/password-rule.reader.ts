import { Injectable } from '@nestjs/common';
import type { FieldReason } from '@heed/contracts';
import { RuleBroken } from '../../../http/problems/problems';
import { isCommonPassword } from './common-password';
import { readCommonWords } from './common-words';

/** NIST SP 800-63B-4, section 3.1.1.2: the only factor, and one of two. Nothing is asked of its composition. */
const ALONE = 15;
const BESIDE_ANOTHER = 8;
const LONGEST = 200;

/** What a password is judged by, beside itself. */
export interface PasswordSubject {
  /** Whether the account has a second factor. */
  secondFactor: boolean;
  /** E-mail address, name and organisations of the person: what somebody who guesses knows first. */
  words: readonly string[];
}

/** A password as it is hashed: the same whichever keyboard made its accents (NIST SP 800-63B-4, section 3.1.1.2). */
export const asHashed = (password: string): string => password.normalize('NFC');

/** Which passwords are taken. */
@Injectable()
export class PasswordRule {
  private readonly common = readCommonWords();

  /** @throws RuleBroken `request.invalid` that names what is wrong with the field `password`. */
  check(password: string, { secondFactor, words }: PasswordSubject): void {
    const min = secondFactor ? BESIDE_ANOTHER : ALONE;
    const length = lengthOf(password);
    if (length < min || length > LONGEST) refuse('isLength', { min, max: LONGEST });
    if (isCommonPassword(password, this.common, ['heed', ...words])) refuse('commonPassword');
  }

  /** Whether it is long enough to be the only factor. */
  standsAlone(password: string): boolean {
    return lengthOf(password) >= ALONE;
  }
}

/** Each code point counts as one character. */
const lengthOf = (password: string): number => [...asHashed(password)].length;

const refuse = (reason: FieldReason, params?: Record<string, number>): never => {
  throw new RuleBroken('request.invalid', { fields: [{ field: 'password', reason, ...(params ? { params } : {}) }] });
};
