import type { ImportRunView } from '@heed/contracts';
import { useProblemText } from '../../../lib/problem-text';
import { useWords } from '../../../lib/words';
import { useRunAct, type RunAct } from '../api/runs';

interface Props {
  run: ImportRunView;
  act: RunAct;
  label: string;
  quiet?: boolean;
}

/** An act that loses nothing and can be taken back, such as stopping: done at once. */
export const RunActNow = ({ run, act, label, quiet = false }: Props) => {
  const words = useWords();
  const text = useProblemText();
  const acting = useRunAct(run);
  return (
    <>
      {acting.error && (
        <p className="field-error" role="alert">
          {text(acting.error)}
        </p>
      )}
      <button
        type="button"
        className={quiet ? 'button-quiet' : undefined}
        aria-disabled={acting.isPending}
        onClick={() => !acting.isPending && acting.mutate(act)}
      >
        {acting.isPending ? words('shell.working') : label}
      </button>
    </>
  );
};
