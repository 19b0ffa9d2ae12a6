import type { UpdateView } from '@heed/contracts';
import { useFormContext, useWatch } from 'react-hook-form';
import { TextAreaField } from '../../components/text-area-field';
import { TextField } from '../../components/text-field';
import { useWords } from '../../lib/words';
import { AskChoices } from './ask-choices';
import { needsReason } from './completeness';
import { MeasuresField } from './measures-field';
import { StatusChoice } from './status-choice';
import { hasSeveral, type UpdateFormValues } from './update-content';

const LONG_TEXTS = [
  { field: 'obstacles', rows: 4 },
  { field: 'nextSteps', rows: 4 },
] as const;

interface Props {
  update: UpdateView;
  errorOf: (field: string) => string | undefined;
}

/** Everything an account says, in the order in which it is thought about. */
export const UpdateFields = ({ update, errorOf }: Props) => {
  const w = useWords();
  const { control, register } = useFormContext<UpdateFormValues>();
  const [status, askStatuses, reason] = useWatch({ control, name: ['status', 'askStatuses', 'statusReason'] });
  const claimed = needsReason(status) || askStatuses.some((ask) => needsReason(ask.status));
  return (
    <form noValidate onSubmit={(event) => event.preventDefault()}>
      {hasSeveral(update.asks) ? (
        <AskChoices asks={update.asks} errorOf={errorOf} />
      ) : (
        <StatusChoice error={errorOf('status')} />
      )}
      {(claimed || reason !== '') && (
        <TextAreaField
          id="statusReason"
          label={w('update.statusReason')}
          hint={w('update.reasonHint')}
          error={errorOf('statusReason')}
          rows={3}
          dir="auto"
          {...register('statusReason')}
        />
      )}
      <fieldset className="field-pair">
        <legend>{w('update.period')}</legend>
        {(['periodStart', 'periodEnd'] as const).map((field) => (
          <TextField
            key={field}
            id={field}
            type="date"
            label={w(`update.${field}`)}
            error={errorOf(field)}
            {...register(field)}
          />
        ))}
      </fieldset>
      <TextAreaField
        id="narrative"
        label={w('update.narrative')}
        hint={w('update.narrativeHint')}
        error={errorOf('narrative')}
        rows={8}
        dir="auto"
        {...register('narrative')}
      />
      <MeasuresField error={errorOf('measures')} />
      {LONG_TEXTS.map(({ field, rows }) => (
        <TextAreaField
          key={field}
          id={field}
          label={w(`update.${field}`)}
          error={errorOf(field)}
          rows={rows}
          dir="auto"
          {...register(field)}
        />
      ))}
    </form>
  );
};
