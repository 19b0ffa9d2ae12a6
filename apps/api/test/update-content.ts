import type { UpdateContentDto } from '@heed/contracts';

/** What an organisation writes of a commitment: everything that a save needs. */
export const updateContent = (more: Partial<UpdateContentDto> = {}): UpdateContentDto => ({
  status: 'not_started',
  askStatuses: [],
  periodStart: '2026-01-01',
  periodEnd: '2026-06-30',
  narrative: 'Nobody has been trained where we asked.',
  measures: [],
  obstacles: '',
  nextSteps: '',
  statusReason: '',
  ...more,
});
