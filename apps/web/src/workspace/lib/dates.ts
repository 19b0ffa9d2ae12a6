import { formatDay } from '@heed/messages';
import { useCallback, useMemo } from 'react';
import { useLocale } from '../../ui/language';
import { useWords } from './words';

/** Time of day where the reader is, such as "10:42". */
export const useTimeOfDay = (): ((instant: string | number) => string) => {
  const language = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return (instant) => format.format(new Date(instant));
  }, [language]);
};

const two = (part: number): string => String(part).padStart(2, '0');

/** The reader's own calendar day, YYYY-MM-DD. */
const localDay = (moment: Date): string =>
  `${moment.getFullYear()}-${two(moment.getMonth() + 1)}-${two(moment.getDate())}`;

/** The time of day, with the day before it where that is not today. */
export const useMoment = (): ((instant: string | number) => string) => {
  const w = useWords();
  const timeOfDay = useTimeOfDay();
  return useCallback(
    (instant) => {
      const day = localDay(new Date(instant));
      const time = timeOfDay(instant);
      return day === localDay(new Date()) ? time : w('save.moment', { day: formatDay(day), time });
    },
    [w, timeOfDay],
  );
};
