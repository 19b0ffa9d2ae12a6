import type { ImportListDto, ListKind, ListReportView } from '@heed/contracts';
import { useState, type SubmitEvent } from 'react';
import { FocusedSummary } from '../../components/focused-summary';
import { SelectField } from '../../components/select-field';
import { TextAreaField } from '../../components/text-area-field';
import { TextField } from '../../components/text-field';
import { fieldsOf, ofField } from '../../lib/form-problems';
import { useProblemText, useProblemWords } from '../../lib/problem-text';
import { useText } from '../../lib/words';
import { useTakeList } from './api';
import { useKeptList } from './kept-list';

// The contracts bring their rules along, which weigh more than a screen: the list is checked against its type.
const KIND_WORDS: Record<ListKind, true> = { treaty: true, membership: true };
const isKind = (text: string): text is ListKind => text in KIND_WORDS;
const KINDS: readonly ListKind[] = Object.keys(KIND_WORDS).filter(isKind);

/** A list with its day and source. What the API refuses is shown row by row, and nothing typed is lost. */
export const ListForm = ({ onDone }: { onDone: (report: ListReportView) => void }) => {
  const t = useText();
  const take = useTakeList();
  const [list, keep, forget] = useKeptList();
  const [attempt, setAttempt] = useState(0);
  const text = useProblemText();
  const words = useProblemWords({ asOf: t('lists.asOf'), source: t('lists.source') });
  const problems = fieldsOf(take.error).map((problem) => ({ ...problem, text: words(problem) }));
  const whole = take.error && problems.length === 0 ? [{ text: text(take.error) }] : [];
  const errorOf = (field: keyof ImportListDto) => {
    const own = ofField(problems, field);
    return own.length > 0 ? problems.find((problem) => problem.field === own[0]?.field)?.text : undefined;
  };
  const send = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    if (take.isPending) return;
    setAttempt((count) => count + 1);
    take.mutate(list, {
      onSuccess: (report) => {
        forget();
        onDone(report);
      },
    });
  };
  const fill = (file: File | undefined): void => {
    if (file) void file.text().then((csv) => keep({ ...list, csv }));
  };
  return (
    <form noValidate onSubmit={send}>
      <FocusedSummary problems={[...problems, ...whole]} attempt={attempt} />
      <SelectField
        id="kind"
        label={t('lists.kind')}
        value={list.kind}
        options={KINDS.map((kind) => ({ value: kind, label: t(`lists.${kind}`) }))}
        onChange={({ target }) => keep({ ...list, kind: target.value === 'membership' ? 'membership' : 'treaty' })}
      />
      <TextField
        id="list-file"
        type="file"
        accept=".csv,text/csv,text/plain"
        label={t('lists.file')}
        onChange={({ target }) => fill(target.files?.[0])}
      />
      <TextAreaField
        id="csv"
        rows={10}
        spellCheck={false}
        label={t('lists.csv')}
        hint={t('lists.csvHint')}
        error={errorOf('csv')}
        value={list.csv}
        onChange={({ target }) => keep({ ...list, csv: target.value })}
      />
      <TextField
        id="asOf"
        type="date"
        label={t('lists.asOf')}
        error={errorOf('asOf')}
        value={list.asOf}
        onChange={({ target }) => keep({ ...list, asOf: target.value })}
      />
      <TextField
        id="source"
        type="text"
        label={t('lists.source')}
        hint={t('lists.sourceHint')}
        error={errorOf('source')}
        value={list.source}
        onChange={({ target }) => keep({ ...list, source: target.value })}
      />
      <button type="submit" aria-disabled={take.isPending}>
        {take.isPending ? t('lists.sending') : t('lists.send')}
      </button>
    </form>
  );
};
