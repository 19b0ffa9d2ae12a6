import { useEffect, useRef, useState } from 'react';
import { TextDifference } from '../../../components/text-difference';
import { useText } from '../../../lib/words';
import { useStateNames } from '../api/vocabulary';
import { useImportWords, type ImportWords } from '../words';
import { differingFields, mergedDraft, type DraftField, type ParagraphDraft } from './paragraph-draft';

interface Props {
  base: ParagraphDraft;
  mine: ParagraphDraft;
  theirs: ParagraphDraft;
  /** Whether it answers what was just asked for, so that the focus belongs here. */
  asked: boolean;
  onChoice: (draft: ParagraphDraft) => void;
}

/** What stands in a field, as plain words. */
const wordsOf = (
  w: ImportWords,
  { kind, stateOf }: { kind: string; stateOf: (name: string) => string },
  draft: ParagraphDraft,
  field: DraftField,
): string => {
  switch (field) {
    case 'kind':
      return kind;
    case 'actionable':
      return draft.actionable ? w('paragraph.yes') : w('paragraph.no');
    case 'addressees':
      return draft.addressees
        .map(({ group, names }) =>
          names ? w('paragraph.addressee', { group, names: names.split('\n').map(stateOf).join('; ') }) : group,
        )
        .join('\n');
    case 'themes':
      return draft.themes.join('\n');
    case 'ref':
    case 'cleanText':
    case 'actionVerb':
    case 'verbClass':
    case 'deadline':
      return draft[field];
  }
};

/** Two people changed one paragraph: what each did, field by field. Nothing is overwritten unseen. */
export const EditConflict = ({ base, mine, theirs, asked, onChoice }: Props) => {
  const w = useImportWords();
  const t = useText();
  const { nameOf: stateOf } = useStateNames();
  const notice = useRef<HTMLElement>(null);
  useEffect(() => {
    if (asked) notice.current?.focus();
  }, [asked]);
  const changedByThem = differingFields(base, theirs);
  const changedByMe = differingFields(base, mine);
  const [keptMine, setKeptMine] = useState<readonly DraftField[]>([]);
  const words = (draft: ParagraphDraft, field: DraftField): string =>
    wordsOf(w, { kind: t(`status.paragraph_kind.${draft.kind}`), stateOf }, draft, field);
  const choose = (field: DraftField, isMine: boolean): void =>
    setKeptMine((fields) => (isMine ? [...fields, field] : fields.filter((one) => one !== field)));
  return (
    <section ref={notice} tabIndex={-1} className="conflict" aria-label={w('conflict.title')} role="alert">
      <h4>{w('conflict.title')}</h4>
      <p>{w('conflict.text')}</p>
      {changedByThem.map((field) => (
        <fieldset key={field} className="conflict-field">
          <legend>{w(`field.${field}`)}</legend>
          <TextDifference before={words(base, field)} after={words(theirs, field)} />
          <p className="quiet small">{changedByMe.includes(field) ? w('conflict.both') : w('conflict.onlyTheirs')}</p>
          {changedByMe.includes(field) &&
            (['theirs', 'mine'] as const).map((side) => (
              <span key={side} className="ask-option">
                <input
                  type="radio"
                  name={`conflict-${field}`}
                  id={`conflict-${field}-${side}`}
                  checked={keptMine.includes(field) === (side === 'mine')}
                  onChange={() => choose(field, side === 'mine')}
                />
                <label htmlFor={`conflict-${field}-${side}`}>
                  {w(`conflict.${side}`, { value: words(side === 'mine' ? mine : theirs, field) })}
                </label>
              </span>
            ))}
        </fieldset>
      ))}
      <div className="actions">
        <button
          type="button"
          onClick={() =>
            onChoice(
              mergedDraft(
                mine,
                theirs,
                changedByThem.filter((field) => !keptMine.includes(field)),
              ),
            )
          }
        >
          {w('conflict.save')}
        </button>
      </div>
    </section>
  );
};
