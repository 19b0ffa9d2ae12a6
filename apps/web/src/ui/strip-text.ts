import type { StripView } from '@heed/contracts';
import type { BearerKind } from '@heed/domain';
import type { Translator } from '@heed/messages';

const independentText = (t: Translator, { accounts, lowest, highest }: StripView['independent']): string => {
  if (accounts === 0 || !lowest || !highest) return t('shared.strip.independent_none');
  const words = { count: accounts, lowest: t(`status.label.${lowest}`), highest: t(`status.label.${highest}`) };
  return lowest === highest
    ? t('shared.strip.independent_same', { count: accounts, status: words.lowest })
    : t('shared.strip.independent_range', words);
};

/** A mechanism's value as issued: a letter stays a letter, a word loses its underscores. */
export const findingText = (value: string): string => value.replaceAll('_', ' ');

/** The voice strip in words. */
export const stripText = (t: Translator, strip: StripView, bearer: BearerKind = 'state'): string =>
  [
    t('shared.strip.bearer', { bearer: t(`status.bearer_kind.${bearer}`), status: t(`status.label.${strip.bearer}`) }),
    independentText(t, strip.independent),
    strip.assessment
      ? t('shared.strip.mechanism', { value: findingText(strip.assessment.value) })
      : t('shared.strip.mechanism_none'),
    strip.contested &&
      (strip.contestedBy > 0
        ? t('shared.strip.contested_by', { count: strip.contestedBy })
        : t('shared.strip.contested')),
  ]
    .filter(Boolean)
    .join(t('shared.strip.join'));
