import type { UpdateContentDto } from '@heed/contracts';
import { rollUpAsks } from '@heed/domain';
import { RuleBroken } from '../../http/problems/problems';
import type { StatusUpdate } from './status-update.entity';

/** Words the database cannot hold are refused with the field, not with a failure. */
const refuseNul = (content: UpdateContentDto): void => {
  const texts: [string, string][] = [
    ['narrative', content.narrative],
    ['obstacles', content.obstacles],
    ['nextSteps', content.nextSteps],
    ['statusReason', content.statusReason],
    ...content.measures.map((measure, i): [string, string] => [`measures.${i}`, measure]),
  ];
  const fields = texts
    .filter(([, text]) => text.includes('\0'))
    .map(([field]) => ({ field, reason: 'noControlCharacters' }));
  if (fields.length > 0) throw new RuleBroken('request.invalid', { fields });
};

/** The asks named must be asks of this commitment, each once. */
const refuseForeignAsks = (content: UpdateContentDto, askIds: readonly string[]): void => {
  if (askIds.length < 2 && content.askStatuses.length > 0) {
    throw new RuleBroken('request.invalid', { fields: [{ field: 'askStatuses', reason: 'severalAsksOnly' }] });
  }
  const seen = new Set<string>();
  const fields = content.askStatuses.flatMap(({ askId }, i) => {
    const known = askIds.includes(askId) && !seen.has(askId);
    seen.add(askId);
    return known ? [] : [{ field: `askStatuses.${i}.askId`, reason: 'askOfCommitment' }];
  });
  if (fields.length > 0) throw new RuleBroken('request.invalid', { fields });
};

const refusePeriodBackwards = ({ periodStart, periodEnd }: UpdateContentDto): void => {
  if (periodStart && periodEnd && periodStart > periodEnd) {
    throw new RuleBroken('request.invalid', { fields: [{ field: 'periodEnd', reason: 'notBeforeStart' }] });
  }
};

/** Writes the content into the update; with several asks the status follows from them. */
export const applyContent = (update: StatusUpdate, content: UpdateContentDto, askIds: readonly string[]): void => {
  refuseNul(content);
  refuseForeignAsks(content, askIds);
  refusePeriodBackwards(content);
  update.status =
    askIds.length > 1 ? (rollUpAsks(content.askStatuses, askIds)?.status ?? null) : (content.status ?? null);
  update.periodStart = content.periodStart ?? null;
  update.periodEnd = content.periodEnd ?? null;
  update.narrative = content.narrative;
  update.measures = content.measures.map((measure) => measure.trim()).filter((measure) => measure !== '');
  update.obstacles = content.obstacles;
  update.nextSteps = content.nextSteps;
  update.statusReason = content.statusReason;
};
