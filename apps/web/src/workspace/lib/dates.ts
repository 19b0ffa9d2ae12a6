import { useMemo } from 'react';
import { useLocale } from '../../ui/language';

/** Time of day where the reader is, such as "10:42". */
export const useTimeOfDay = (): ((instant: string | number) => string) => {
  const language = useLocale();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return (instant) => format.format(new Date(instant));
  }, [language]);
};
