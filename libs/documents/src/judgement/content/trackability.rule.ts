import type { Trackability } from '@heed/domain';
import type { Specificity } from '../../reading/reading.types';

/** Acts and products that can be shown: a law, a report, a plan, a training, a body. */
const SHOWABLE =
  /\b(?:ratif|acced|enact|legislat|laws?\b|action plans?|plans? of action|reports?\b|inform\b|information\b|train|campaign|establish|set(?:ting)? up|creat|adopt|publish|database|data\b|statistic|seminar|appoint|designat|handbook|curricul|codes? of conduct|committees?\b|mechanism|prosecut|investigat|prohibit|abolish|withdraw|technical (?:assistance|cooperation)|studies|good practices|allocat|fund\b|programmes? (?:to|that)|review|convene|organi[sz]e|questionnaire|indicators)/i;

/** Whether one can show that it was done, or it is a standard to keep up. */
export const trackabilityOf = (asked: string, specificity: Specificity | null): Trackability =>
  specificity === 5 || SHOWABLE.test(asked) ? 'specific' : 'general';
