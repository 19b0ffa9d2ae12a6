import type { ImportRunView } from '@heed/contracts';
import { useProblemText } from '../../../lib/problem-text';
import { useWords } from '../../../lib/words';
import { useRunAct } from '../api/runs';

/** Takes a stopped or failed reading up again. */
export const ResumeButton = ({ run, label }: { run: ImportRunView; label: string }) => {
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
        aria-disabled={acting.isPending}
        onClick={() => !acting.isPending && acting.mutate('resume')}
      >
        {acting.isPending ? words('shell.working') : label}
      </button>
    </>
  );
};
