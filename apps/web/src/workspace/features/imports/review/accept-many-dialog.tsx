import type { ImportParagraphView, ImportRunView } from '@heed/contracts';
import { useState } from 'react';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { SelectField } from '../../../components/select-field';
import { useProblemText } from '../../../lib/problem-text';
import { useAcceptMany } from '../api/review';
import { sureWords } from '../paragraph/confidence';
import { useImportWords } from '../words';

const LEVELS = ['0.95', '0.9', '0.8', '0.7'] as const;

interface Props {
  run: ImportRunView;
  paragraphs: readonly ImportParagraphView[];
  /** Gets how many were confirmed. */
  onDone: (count: number) => void;
  onClose: () => void;
}

/** Confirms at once what the machine is sure of, from a level that a person chooses. */
export const AcceptManyDialog = ({ run, paragraphs, onDone, onClose }: Props) => {
  const w = useImportWords();
  const text = useProblemText();
  const accepting = useAcceptMany(run.id);
  const [from, setFrom] = useState(Number(LEVELS[0]));
  const reached = paragraphs.filter(({ state, confidence }) => state === 'suggested' && confidence >= from).length;
  return (
    <ConfirmDialog
      title={w('acceptMany.title')}
      action={w('acceptMany.action')}
      pending={accepting.isPending}
      error={accepting.error ? text(accepting.error) : undefined}
      onClose={onClose}
      onConfirm={() =>
        accepting.mutate(
          { from, version: run.version },
          { onSuccess: ({ counts }) => onDone(counts.accepted - run.counts.accepted) },
        )
      }
    >
      <p>{w('acceptMany.text')}</p>
      <SelectField
        id="accept-from"
        label={w('acceptMany.from')}
        value={String(from)}
        options={LEVELS.map((value) => ({ value, label: sureWords(w, Number(value)) }))}
        onChange={({ target }) => setFrom(Number(target.value))}
      />
      <p role="status">{w('acceptMany.loaded', { count: reached })}</p>
    </ConfirmDialog>
  );
};
