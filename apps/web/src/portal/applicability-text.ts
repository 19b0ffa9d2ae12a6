import { APPLICABILITY_REASONS } from '@heed/domain';
import type { Translator } from '@heed/messages';

/** Why a recommendation applies, does not, or may not, in words. */
export const applicabilityReasonText = (t: Translator, reason: string): string => {
  const known = APPLICABILITY_REASONS.find((one) => one === reason);
  return known ? t(`status.applicability_reason.${known}`) : reason;
};
