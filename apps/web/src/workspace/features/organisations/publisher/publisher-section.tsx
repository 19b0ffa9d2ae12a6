import { useState, type SubmitEvent } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { DoneSection, useDone } from '../../../components/done-section';
import { Failure } from '../../../components/failure';
import { FocusedSummary } from '../../../components/focused-summary';
import { Loading } from '../../../components/loading';
import { SelectField } from '../../../components/select-field';
import { useProblemText } from '../../../lib/problem-text';
import { useRefusal } from '../../../lib/use-refusal';
import { useNamePublisher, usePublisher } from '../api';
import { useOrganisationWords } from '../words';

/** A State names who publishes its account. */
export const PublisherSection = ({ country }: { country: string }) => {
  const o = useOrganisationWords();
  const text = useProblemText();
  const { data, error, isPending, refetch } = usePublisher(country);
  const naming = useNamePublisher(country);
  const [chosen, setChosen] = useState('');
  const [asking, setAsking] = useState(false);
  const [done, say] = useDone();
  const refusal = useRefusal(null, {}, { required: o('publisher.chooseFirst') });
  if (isPending) return <Loading />;
  if (!data) return <Failure error={error} onRetry={() => void refetch()} />;
  const candidate = data.candidates.find(({ id }) => id === chosen);
  const ask = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    setAsking(refusal.tried(candidate ? [] : [{ field: 'publisher', reason: 'required' }]));
  };
  return (
    <DoneSection title={o('publisher.title')} done={done}>
      <p>{o('publisher.intro')}</p>
      <p>{data.publisher ? o('publisher.now', { name: data.publisher.name }) : o('publisher.nobody')}</p>
      <form noValidate onSubmit={ask}>
        <FocusedSummary problems={refusal.problems} attempt={refusal.attempt} />
        <SelectField
          id="publisher"
          label={o('publisher.choose')}
          error={refusal.errorOf('publisher')}
          value={chosen}
          options={[{ value: '', label: '' }, ...data.candidates.map(({ id, name }) => ({ value: id, label: name }))]}
          onChange={({ target }) => setChosen(target.value)}
        />
        <button type="submit">{o('publisher.name')}</button>
      </form>
      {asking && candidate && (
        <ConfirmDialog
          title={o('publisher.confirm')}
          action={o('publisher.name')}
          pending={naming.isPending}
          error={naming.error ? text(naming.error) : undefined}
          onConfirm={() =>
            naming.mutate(candidate.id, {
              onSuccess: () => {
                setAsking(false);
                say(o('publisher.named', { name: candidate.name }));
              },
            })
          }
          onClose={() => setAsking(false)}
        >
          <p>{o('publisher.consequence', { name: candidate.name })}</p>
        </ConfirmDialog>
      )}
    </DoneSection>
  );
};
