import type { PublishedUpdateView, UpdateContentDto } from '@heed/contracts';

/** The words of a published account as the form holds them: to compare with, and to start a correction from. */
export const publishedContent = (update: PublishedUpdateView): UpdateContentDto => ({
  status: update.status,
  askStatuses: update.askStatuses,
  periodStart: update.periodStart,
  periodEnd: update.periodEnd,
  narrative: update.narrative ?? '',
  measures: update.measures,
  obstacles: update.obstacles ?? '',
  nextSteps: update.nextSteps ?? '',
  statusReason: update.statusReason ?? '',
});
