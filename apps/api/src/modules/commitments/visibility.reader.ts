import type { Visibility } from '@heed/contracts';

/** When something happened to an account after it was published; null where it did not. */
export interface AfterPublication {
  withdrawnAt: Date | null;
  hiddenAt: Date | null;
  supersededAt: Date | null;
}

/**
 * What has become of an account. What a correction has replaced since a past moment, in milliseconds, was current then; what
 * was withdrawn is gone at every moment.
 */
export const visibilityOf = (
  { withdrawnAt, hiddenAt, supersededAt }: AfterPublication,
  moment = Date.now(),
): Visibility => {
  if (withdrawnAt) return 'withdrawn';
  if (hiddenAt) return 'hidden';
  return supersededAt && supersededAt.getTime() <= moment ? 'superseded' : 'current';
};
