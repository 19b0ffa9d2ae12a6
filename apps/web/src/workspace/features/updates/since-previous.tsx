import type { UpdateView } from '@heed/contracts';
import { TextDifference } from '../../components/text-difference';
import { useWords } from '../../lib/words';
import { usePublishedUpdate } from './api';
import { publishedContent } from './published-content';
import { changedFields, storedContent } from './update-content';
import { isWhole, useFieldWords } from './use-field-words';

/** What this update says otherwise than the organisation's last published one, field by field. */
export const SincePrevious = ({ update }: { update: UpdateView }) => {
  const w = useWords();
  const { labelOf, wordsOf } = useFieldWords(update.asks);
  const { data: previous, isPending } = usePublishedUpdate(update.commitment.id, update.previous?.id ?? null);
  if (!update.previous) return <p className="quiet">{w('clearance.first')}</p>;
  if (isPending) return <p className="quiet">{w('shell.loading')}</p>;
  if (!previous) return <p className="quiet">{w('clearance.noComparison')}</p>;
  const [before, after] = [publishedContent(previous), storedContent(update)];
  const fields = changedFields(before, after);
  if (fields.length === 0) return <p>{w('clearance.same')}</p>;
  return (
    <dl className="since-previous">
      {fields.map((field) => (
        <div key={field}>
          <dt>{labelOf(field)}</dt>
          <dd>
            <TextDifference whole={isWhole(field)} before={wordsOf(before, field)} after={wordsOf(after, field)} />
          </dd>
        </div>
      ))}
    </dl>
  );
};
