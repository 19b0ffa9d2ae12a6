import type { AskView } from '@heed/contracts';
import { IMPLEMENTATION_STATUSES } from '@heed/domain';
import { useFormContext, useWatch } from 'react-hook-form';
import { useText, useWords } from '../../lib/words';
import { RollUpLine } from './roll-up-line';
import { rollUpOf, type UpdateFormValues } from './update-content';

const CHOICES = [...IMPLEMENTATION_STATUSES, ''] as const;

const AskChoice = ({ ask, at, error }: { ask: AskView; at: number; error?: string | undefined }) => {
  const t = useText();
  const w = useWords();
  const { register, control } = useFormContext<UpdateFormValues>();
  const chosen = useWatch({ control, name: `askStatuses.${at}.status` });
  const first = `askStatuses.${at}.status`;
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={error ? `${first}-error` : undefined}>
      <legend>
        <span className="quiet">{w('update.ask', { n: ask.n })}</span> <q className="verbatim">{ask.quote}</q>
      </legend>
      {error && (
        <p className="field-error" id={`${first}-error`}>
          {error}
        </p>
      )}
      <div className="ask-row">
        {CHOICES.map((status, choice) => {
          const id = choice === 0 ? first : `${first}.${status || 'open'}`;
          return (
            <span key={status} className="ask-option">
              <input type="radio" id={id} value={status} {...register(`askStatuses.${at}.status`)} />
              <label htmlFor={id}>{status ? t(`status.heading.${status}`) : w('update.askOpen')}</label>
            </span>
          );
        })}
      </div>
      <p className="criterion" aria-live="polite">
        {chosen && t(`status.criterion.${chosen}`)}
      </p>
    </fieldset>
  );
};

/** A status for each ask, and what follows for the whole. */
export const AskChoices = ({
  asks,
  errorOf,
}: {
  asks: readonly AskView[];
  errorOf: (field: string) => string | undefined;
}) => {
  const w = useWords();
  const { control } = useFormContext<UpdateFormValues>();
  const askStatuses = useWatch({ control, name: 'askStatuses' });
  return (
    <section aria-label={w('update.askStatuses')}>
      <p className="field-hint">{w('update.asksHint', { count: asks.length })}</p>
      {asks.map((ask, at) => (
        <AskChoice key={ask.id} ask={ask} at={at} error={errorOf(`askStatuses.${at}`)} />
      ))}
      <RollUpLine rollUp={rollUpOf({ askStatuses })} />
    </section>
  );
};
