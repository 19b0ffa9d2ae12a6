import { useRef } from 'react';
import { useFormContext, useWatch } from 'react-hook-form';
import { useWords } from '../../lib/words';
import type { UpdateFormValues } from './update-content';

/** One measure a row. */
export const MeasuresField = ({ error }: { error?: string }) => {
  const w = useWords();
  const { control, register, setValue, setFocus } = useFormContext<UpdateFormValues>();
  const measures = useWatch({ control, name: 'measures' });
  const add = useRef<HTMLButtonElement>(null);
  const write = (rows: string[]): void => setValue('measures', rows, { shouldDirty: true });
  return (
    <fieldset className={error ? 'field field-wrong' : 'field'}>
      <legend>{w('update.measures')}</legend>
      <p className="field-hint">{w('update.measuresHint')}</p>
      {error && <p className="field-error">{error}</p>}
      <ol className="measures">
        {measures.map((_, at) => (
          <li key={at}>
            <label htmlFor={`measures.${at}`} className="visually-hidden">
              {w('update.measure', { n: at + 1 })}
            </label>
            <input id={`measures.${at}`} type="text" dir="auto" {...register(`measures.${at}`)} />
            <button
              type="button"
              className="button-quiet"
              onClick={() => {
                write(measures.filter((_row, row) => row !== at));
                add.current?.focus();
              }}
            >
              {w('update.removeMeasure', { n: at + 1 })}
            </button>
          </li>
        ))}
      </ol>
      <button
        ref={add}
        id="measures"
        type="button"
        className="button-quiet"
        onClick={() => {
          write([...measures, '']);
          setTimeout(() => setFocus(`measures.${measures.length}`));
        }}
      >
        {w('update.addMeasure')}
      </button>
    </fieldset>
  );
};
