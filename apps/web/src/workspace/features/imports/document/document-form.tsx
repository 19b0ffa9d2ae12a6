import type { ImportDocumentView, ImportRunView } from '@heed/contracts';
import { DATE_PRECISIONS } from '@heed/domain';
import { useState } from 'react';
import { FocusedSummary } from '../../../components/focused-summary';
import { TextField } from '../../../components/text-field';
import { isProblem } from '../../../lib/api-problem';
import { fieldsOf } from '../../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../../lib/problem-text';
import { useSession } from '../../../lib/session-context';
import { useText } from '../../../lib/words';
import { useEditDocument } from '../api/runs';
import { useMechanisms, useStates } from '../api/vocabulary';
import { SelectField } from '../../../components/select-field';
import { missingWords } from '../code-words';
import { mayReview } from '../run/run-abilities';
import { useImportWords } from '../words';
import { editOf, precisionOf, valuesOf, type DocumentValues } from './document-values';

const LINES = [
  { field: 'title', hint: null, most: 500 },
  { field: 'symbol', hint: 'document.symbolHint', most: 60 },
  { field: 'key', hint: 'document.keyHint', most: 80 },
  { field: 'body', hint: null, most: 300 },
] as const;

/** Fields that stand in the way of publication by the code that says so. */
const MISSING_AT: Readonly<Record<string, string>> = { key_taken: 'key' };

const useDocumentForm = (run: ImportRunView, document: ImportDocumentView) => {
  const w = useImportWords();
  const text = useProblemText();
  const editing = useEditDocument(run.id, document.id);
  // The version that the typing is over; the one read meanwhile is another person's until this one is saved.
  const [base, setBase] = useState(document);
  const [values, setValues] = useState(() => valuesOf(document));
  const [attempt, setAttempt] = useState(0);
  const words = useProblemWords({
    title: w('field.title'),
    symbol: w('field.symbol'),
    key: w('field.key'),
    mechanism: w('field.mechanism'),
    body: w('field.body'),
    adoptedOn: w('field.adoptedOn'),
    adoptedPrecision: w('field.adoptedPrecision'),
    country: w('field.country'),
  });
  const stale = isProblem(editing.error, 'version.stale');
  const refused = fieldsOf(editing.error).map((problem) => ({
    field: `document-${document.id}-${problem.field}`,
    text: words(problem),
  }));
  const whole = (): { text: string }[] => {
    if (!editing.error || refused.length > 0) return [];
    return [{ text: stale ? w('document.stale', { title: document.title }) : text(editing.error) }];
  };
  return {
    values,
    attempt,
    saved: editing.isSuccess,
    pending: editing.isPending,
    problems: [...refused, ...whole()],
    change: (part: Partial<DocumentValues>): void => {
      setValues({ ...values, ...part });
      if (!stale) editing.reset();
    },
    save: (): void => {
      setAttempt(attempt + 1);
      editing.mutate(
        { edit: editOf(valuesOf(base), values), version: stale ? document.version : base.version },
        {
          onSuccess: (after) => {
            setBase(after);
            setValues(valuesOf(after));
          },
        },
      );
    },
  };
};

/** Title, symbol, mechanism, date and State of one document, with what publication still needs. */
export const DocumentForm = ({ run, document }: { run: ImportRunView; document: ImportDocumentView }) => {
  const w = useImportWords();
  const t = useText();
  const { organisation } = useSession();
  const form = useDocumentForm(run, document);
  const { data: mechanisms = [] } = useMechanisms();
  const { data: states = [] } = useStates(organisation.demonstration);
  const id = (field: string): string => `document-${document.id}-${field}`;
  const missing = document.missing.map((code) => ({ field: MISSING_AT[code] ?? code, text: missingWords(w, code) }));
  const errorOf = (field: string): string | undefined =>
    form.problems.find((problem) => 'field' in problem && problem.field === id(field))?.text ??
    missing.find((one) => one.field === field)?.text;
  const { values, change } = form;
  return (
    <form
      noValidate
      className="document-form"
      aria-label={document.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (!form.pending) form.save();
      }}
    >
      <h2 dir="auto">{document.title}</h2>
      {!document.titlePrinted && <p className="quiet">{w('document.notPrinted')}</p>}
      <p className="quiet">
        {w('document.holds', {
          recommendations: t('shared.unit.recommendations', { count: document.counts.recommendations }),
          paragraphs: t('shared.unit.paragraphs', { count: document.counts.paragraphs }),
        })}
        {document.counts.pledges > 0 && `; ${w('document.pledges', { count: document.counts.pledges })}`}
      </p>
      {document.catalogueKey && <p>{w('document.changes', { key: document.catalogueKey })}</p>}
      <FocusedSummary problems={form.problems} attempt={form.attempt} />
      <fieldset disabled={!mayReview(run)}>
        <legend className="visually-hidden">{w('document.heading')}</legend>
        {LINES.map(({ field, hint, most }) => (
          <TextField
            key={field}
            id={id(field)}
            label={w(`field.${field}`)}
            hint={hint ? w(hint) : undefined}
            error={errorOf(field)}
            maxLength={most}
            dir="auto"
            value={values[field]}
            onChange={({ target }) => change({ [field]: target.value })}
          />
        ))}
        <SelectField
          id={id('mechanism')}
          label={w('field.mechanism')}
          error={errorOf('mechanism')}
          value={values.mechanism}
          options={[{ value: '', label: w('document.noMechanism') }, ...mechanisms]}
          onChange={({ target }) => change({ mechanism: target.value })}
        />
        <TextField
          id={id('adoptedOn')}
          label={w('field.adoptedOn')}
          hint={w('document.dateHint')}
          error={errorOf('adoptedOn')}
          maxLength={10}
          value={values.adoptedOn}
          onChange={({ target }) => change({ adoptedOn: target.value, adoptedPrecision: precisionOf(target.value) })}
        />
        <SelectField
          id={id('adoptedPrecision')}
          label={w('field.adoptedPrecision')}
          value={values.adoptedPrecision}
          options={DATE_PRECISIONS.map((value) => ({ value, label: w(`precision.${value}`) }))}
          onChange={({ target }) =>
            change({ adoptedPrecision: DATE_PRECISIONS.find((one) => one === target.value) ?? 'none' })
          }
        />
        {organisation.country === null && (
          <SelectField
            id={id('country')}
            label={w('field.country')}
            error={errorOf('country')}
            value={values.country}
            options={[{ value: '', label: w('document.noCountry') }, ...states]}
            onChange={({ target }) => change({ country: target.value })}
          />
        )}
      </fieldset>
      {mayReview(run) && (
        <div className="actions">
          <button type="submit" aria-disabled={form.pending}>
            {w('document.save')}
          </button>
          <span role="status">{form.saved ? w('document.saved') : ''}</span>
        </div>
      )}
    </form>
  );
};
