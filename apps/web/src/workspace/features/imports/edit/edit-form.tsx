import type { ImportParagraphView } from '@heed/contracts';
import { PARAGRAPH_KINDS, VERB_CLASSES } from '@heed/domain';
import { useEffect } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { SelectField } from '../../../components/select-field';
import { TextAreaField } from '../../../components/text-area-field';
import { TextField } from '../../../components/text-field';
import { fieldsOf } from '../../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../../lib/problem-text';
import { useText, useWords } from '../../../lib/words';
import type { ParagraphEdit } from '../api/review';
import { useImportWords } from '../words';
import { AddresseesField } from './addressees-field';
import { EditConflict } from './edit-conflict';
import { DRAFT_FIELDS, draftOf } from './paragraph-draft';
import { ThemesField } from './themes-field';
import { useEditForm } from './use-edit-form';

interface Props {
  runId: string;
  paragraph: ImportParagraphView;
  /** Whether somebody has just asked for it, and not the page that was loaded again. */
  opened: boolean;
  onSaved: (before: ImportParagraphView, edit: ParagraphEdit) => void;
  onClose: () => void;
}

const idOf = (field: string): string => `edit-${field}`;

/** What is wrong, by field; a part of a row belongs to its field. */
const useProblems = (failure: unknown) => {
  const w = useImportWords();
  const text = useProblemText();
  const words = useProblemWords(Object.fromEntries(DRAFT_FIELDS.map((field) => [field, w(`field.${field}`)])));
  const refused = fieldsOf(failure).map((problem) => ({
    field: idOf(problem.field.split('.')[0] ?? ''),
    text: words(problem),
  }));
  return failure && refused.length === 0 ? [{ field: undefined, text: text(failure) }] : refused;
};

/** Everything that a person can change of a paragraph; the verbatim text above it never changes. */
export const EditForm = ({ runId, paragraph, opened, onSaved, onClose }: Props) => {
  const w = useImportWords();
  const t = useText();
  const words = useWords();
  const form = useEditForm({ runId, paragraph, onSaved, onClose });
  const problems = useProblems(form.failure);
  const errorOf = (field: string): string | undefined => problems.find((one) => one.field === idOf(field))?.text;
  useEffect(() => {
    if (opened) document.getElementById(idOf('kind'))?.focus();
  }, [opened]);
  const { draft, change } = form;
  return (
    <form
      noValidate
      className="edit-form"
      aria-label={w('edit.title', { ref: paragraph.ref })}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.pending && !form.conflict) form.save();
      }}
    >
      {form.restored && <p className="notice">{w('paragraph.unsaved')}</p>}
      <FocusedSummary problems={problems} attempt={form.attempt} />
      {form.conflict && (
        <EditConflict
          base={form.base}
          mine={draft}
          theirs={draftOf(paragraph)}
          asked={form.attempt > 0}
          onChoice={form.resolve}
        />
      )}
      <div className="edit-pair">
        <SelectField
          id={idOf('kind')}
          label={w('field.kind')}
          value={draft.kind}
          options={PARAGRAPH_KINDS.map((value) => ({ value, label: t(`status.paragraph_kind.${value}`) }))}
          onChange={({ target }) => change({ kind: PARAGRAPH_KINDS.find((one) => one === target.value) ?? draft.kind })}
        />
        <p className="edit-tick">
          <input
            type="checkbox"
            id={idOf('actionable')}
            checked={draft.actionable}
            onChange={({ target }) => change({ actionable: target.checked })}
          />{' '}
          <label htmlFor={idOf('actionable')}>{w('edit.actionable')}</label>
        </p>
      </div>
      <TextField
        id={idOf('ref')}
        label={w('field.ref')}
        hint={w('edit.refHint')}
        error={errorOf('ref')}
        maxLength={60}
        value={draft.ref}
        onChange={({ target }) => change({ ref: target.value })}
      />
      <TextAreaField
        id={idOf('cleanText')}
        label={w('field.cleanText')}
        hint={w('edit.cleanHint')}
        error={errorOf('cleanText')}
        rows={Math.min(12, Math.max(3, Math.ceil(draft.cleanText.length / 70)))}
        className="verbatim"
        lang="en"
        dir="auto"
        value={draft.cleanText}
        onChange={({ target }) => change({ cleanText: target.value })}
      />
      <div className="edit-pair">
        <TextField
          id={idOf('actionVerb')}
          label={w('field.actionVerb')}
          error={errorOf('actionVerb')}
          maxLength={100}
          dir="auto"
          value={draft.actionVerb}
          onChange={({ target }) => change({ actionVerb: target.value })}
        />
        <SelectField
          id={idOf('verbClass')}
          label={w('field.verbClass')}
          value={draft.verbClass}
          options={[{ value: '', label: w('edit.noClass') }, ...VERB_CLASSES.map((value) => ({ value, label: value }))]}
          onChange={({ target }) => change({ verbClass: VERB_CLASSES.find((one) => one === target.value) ?? '' })}
        />
      </div>
      <AddresseesField
        id={idOf('addressees')}
        addressees={draft.addressees}
        error={errorOf('addressees')}
        onChange={(addressees) => change({ addressees })}
      />
      <ThemesField
        id={idOf('themes')}
        themes={draft.themes}
        error={errorOf('themes')}
        onChange={(themes) => change({ themes })}
      />
      <TextField
        id={idOf('deadline')}
        label={w('field.deadline')}
        error={errorOf('deadline')}
        maxLength={300}
        dir="auto"
        value={draft.deadline}
        onChange={({ target }) => change({ deadline: target.value })}
      />
      <div className="actions">
        {!form.conflict && (
          <button type="submit" aria-disabled={form.pending}>
            {form.pending ? words('shell.working') : w('edit.save')}
          </button>
        )}
        <button type="button" className="button-quiet" onClick={form.close}>
          {w('edit.cancel')}
        </button>
      </div>
    </form>
  );
};
