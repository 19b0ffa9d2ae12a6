import type { AskView, UpdateContentDto } from '@heed/contracts';
import { useState } from 'react';
import { TextDifference } from '../../components/text-difference';
import { useMoment } from '../../lib/dates';
import { useWords } from '../../lib/words';
import type { SaveState } from './draft-saver';
import { changedFields, merged, storedContent, type ContentField } from './update-content';
import { isWhole, useFieldWords } from './use-field-words';

type Conflict = Extract<SaveState, { kind: 'conflict' }>;

interface Props {
  conflict: Conflict;
  asks: readonly AskView[];
  onChoice: (content: UpdateContentDto) => void;
}

/** Two people wrote at once: what each changed, side by side, and three ways on. Nothing is overwritten unseen. */
export const ConflictChoice = ({ conflict, asks, onChoice }: Props) => {
  const w = useWords();
  const moment = useMoment();
  const { labelOf, wordsOf } = useFieldWords(asks);
  const { base, mine, theirs } = conflict;
  const stored = storedContent(theirs);
  const fields = changedFields(mine, stored);
  // What only they changed is theirs unless the member says otherwise.
  const [fromTheirs, setFromTheirs] = useState(() =>
    fields.filter((field) => !changedFields(base, mine).includes(field)),
  );
  const choose = (field: ContentField, taken: boolean): void =>
    setFromTheirs((chosen) => (taken ? [...chosen, field] : chosen.filter((one) => one !== field)));
  return (
    <section className="conflict" aria-label={w('conflict.title')}>
      <h2>{w('conflict.title')}</h2>
      <p>{w('conflict.text', { time: moment(theirs.updatedAt) })}</p>
      {fields.map((field) => (
        <fieldset key={field} className="conflict-field">
          <legend>{labelOf(field)}</legend>
          <TextDifference whole={isWhole(field)} before={wordsOf(mine, field)} after={wordsOf(stored, field)} />
          {(['mine', 'theirs'] as const).map((side) => (
            <span key={side} className="ask-option">
              <input
                type="radio"
                name={`conflict-${field}`}
                id={`conflict-${field}-${side}`}
                checked={fromTheirs.includes(field) === (side === 'theirs')}
                onChange={() => choose(field, side === 'theirs')}
              />
              <label htmlFor={`conflict-${field}-${side}`}>{w(`conflict.${side}`)}</label>
            </span>
          ))}
        </fieldset>
      ))}
      <div className="actions">
        <button type="button" onClick={() => onChoice(merged(mine, stored, fromTheirs))}>
          {w('conflict.takeChosen')}
        </button>
        <button type="button" className="button-quiet" onClick={() => onChoice(mine)}>
          {w('conflict.keepMine')}
        </button>
        <button type="button" className="button-quiet" onClick={() => onChoice(stored)}>
          {w('conflict.takeTheirs')}
        </button>
      </div>
    </section>
  );
};
