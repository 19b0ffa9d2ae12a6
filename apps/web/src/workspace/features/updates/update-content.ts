import type { AskView, UpdateContentDto, UpdateView } from '@heed/contracts';
import { rollUpAsks, type ImplementationStatus, type RollUp } from '@heed/domain';

/** What the form holds: every ask has its place, answered or not. */
export type UpdateFormValues = Omit<UpdateContentDto, 'askStatuses'> & {
  askStatuses: { askId: string; status: ImplementationStatus | '' | null }[];
};

export const CONTENT_FIELDS = [
  'status',
  'askStatuses',
  'periodStart',
  'periodEnd',
  'narrative',
  'measures',
  'obstacles',
  'nextSteps',
  'statusReason',
] as const;
export type ContentField = (typeof CONTENT_FIELDS)[number];

export const hasSeveral = (asks: readonly AskView[]): boolean => asks.length > 1;

const answered = (asks: UpdateFormValues['askStatuses']): UpdateContentDto['askStatuses'] =>
  asks.flatMap(({ askId, status }) => (status ? [{ askId, status }] : []));

/** The whole from its asks, by the rule of the methodology. */
export const rollUpOf = (values: Pick<UpdateFormValues, 'askStatuses'>): RollUp | null =>
  rollUpAsks(
    answered(values.askStatuses),
    values.askStatuses.map(({ askId }) => askId),
  );

/** What is sent and compared: empty rows and empty choices are nothing. */
export const contentOf = (values: UpdateFormValues): UpdateContentDto => ({
  status: (values.askStatuses.length > 0 ? rollUpOf(values)?.status : values.status) || null,
  askStatuses: answered(values.askStatuses),
  periodStart: values.periodStart || null,
  periodEnd: values.periodEnd || null,
  narrative: values.narrative,
  measures: values.measures.map((measure) => measure.trim()).filter((measure) => measure !== ''),
  obstacles: values.obstacles,
  nextSteps: values.nextSteps,
  statusReason: values.statusReason,
});

/** The form's values of what the server holds, or of text that it has not taken yet. */
export const valuesOf = (content: UpdateContentDto, asks: readonly AskView[]): UpdateFormValues => ({
  ...content,
  askStatuses: hasSeveral(asks)
    ? asks.map(({ id }) => ({ askId: id, status: content.askStatuses.find(({ askId }) => askId === id)?.status ?? '' }))
    : [],
});

/** The content of a stored update, in the same shape as what the form sends. */
export const storedContent = (update: UpdateView): UpdateContentDto =>
  contentOf(
    valuesOf(
      {
        status: update.status,
        askStatuses: update.askStatuses,
        periodStart: update.periodStart,
        periodEnd: update.periodEnd,
        narrative: update.narrative,
        measures: update.measures,
        obstacles: update.obstacles,
        nextSteps: update.nextSteps,
        statusReason: update.statusReason,
      },
      update.asks,
    ),
  );

const written = (content: UpdateContentDto, field: ContentField): string => JSON.stringify(content[field] ?? null);

export const changedFields = (one: UpdateContentDto, other: UpdateContentDto): ContentField[] =>
  CONTENT_FIELDS.filter((field) => written(one, field) !== written(other, field));

export const sameContent = (one: UpdateContentDto, other: UpdateContentDto): boolean =>
  changedFields(one, other).length === 0;

/** Takes each field from one of two versions. */
export const merged = (
  mine: UpdateContentDto,
  theirs: UpdateContentDto,
  fromTheirs: readonly ContentField[],
): UpdateContentDto => ({ ...mine, ...Object.fromEntries(fromTheirs.map((field) => [field, theirs[field]])) });
