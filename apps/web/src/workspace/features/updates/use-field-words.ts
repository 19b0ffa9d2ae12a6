import type { AskView, UpdateContentDto } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { useText, useWords } from '../../lib/words';
import type { ContentField } from './update-content';

/** Values that change as one; the others are compared word by word. */
export const isWhole = (field: ContentField): boolean => ['status', 'periodStart', 'periodEnd'].includes(field);

/** Names of an update's fields, and what stands in them as plain text. */
export const useFieldWords = (asks: readonly AskView[]) => {
  const t = useText();
  const w = useWords();
  const wordsOf = (content: UpdateContentDto, field: ContentField): string => {
    switch (field) {
      case 'status':
        return content.status ? t(`status.heading.${content.status}`) : w('update.empty');
      case 'askStatuses':
        return content.askStatuses
          .map(({ askId, status }) =>
            w('update.askIs', { n: asks.find(({ id }) => id === askId)?.n ?? 0, status: t(`status.label.${status}`) }),
          )
          .join('\n');
      case 'periodStart':
      case 'periodEnd': {
        const day = content[field];
        return day ? formatDay(day) : w('update.empty');
      }
      case 'measures':
        return content.measures.join('\n');
      case 'statusReason':
      case 'narrative':
      case 'obstacles':
      case 'nextSteps':
        return content[field];
    }
  };
  return { labelOf: (field: ContentField) => w(`update.${field}`), wordsOf };
};
