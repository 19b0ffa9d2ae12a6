import { IMPLEMENTATION_STATUSES } from '@heed/domain';
import { useId } from 'react';
import { useFormContext } from 'react-hook-form';
import { StatusMark } from '../../../ui/status-mark';
import { useText, useWords } from '../../lib/words';
import type { UpdateFormValues } from './update-content';

/** The seven values in a row, each with the written criterion that decides it. */
export const StatusChoice = ({ error }: { error?: string }) => {
  const t = useText();
  const w = useWords();
  const own = useId();
  const { register } = useFormContext<UpdateFormValues>();
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'} aria-describedby={error ? `${own}-error` : undefined}>
      <legend>{w('update.status')}</legend>
      {error && (
        <p className="field-error" id={`${own}-error`}>
          {error}
        </p>
      )}
      <div className="status-row">
        {IMPLEMENTATION_STATUSES.map((status, at) => (
          <div key={status} className="status-option">
            <input
              type="radio"
              id={at === 0 ? 'status' : `status-${status}`}
              value={status}
              aria-describedby={`${own}-${status}`}
              {...register('status')}
            />
            <label htmlFor={at === 0 ? 'status' : `status-${status}`}>
              <StatusMark status={status} />
            </label>
            <p className="criterion" id={`${own}-${status}`}>
              {t(`status.criterion.${status}`)}
            </p>
          </div>
        ))}
      </div>
    </fieldset>
  );
};
