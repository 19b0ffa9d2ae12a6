import { useId } from 'react';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import type { Transfer } from './use-uploads';

/** A file on its way: how much of it has left, or what to do when it did not arrive. */
export const TransferRow = ({ transfer }: { transfer: Transfer }) => {
  const w = useWords();
  const text = useProblemText();
  const own = useId();
  const percent = Math.round(transfer.share * 100);
  return (
    <li className="evidence-row">
      <span id={own}>{transfer.name}</span>{' '}
      {transfer.error ? (
        <>
          <span className="field-error" role="alert">
            {text(transfer.error)}
          </span>{' '}
          <button type="button" className="button-quiet" onClick={transfer.again}>
            {w('evidence.again', { name: transfer.name })}
          </button>{' '}
        </>
      ) : (
        <>
          <progress max={100} value={percent} aria-labelledby={own} />{' '}
          <span className="quiet">{percent < 100 ? w('evidence.sent', { percent }) : w('evidence.checking')}</span>{' '}
        </>
      )}
      <button type="button" className="button-quiet" onClick={transfer.stop}>
        {w('evidence.stop', { name: transfer.name })}
      </button>
    </li>
  );
};
