import { useImportWords } from '../words';

interface Props {
  name: string;
  /** From 0 to 1; null where nobody can tell. */
  share: number | null;
  onStop?: () => void;
}

/** How much of the file has left this device. */
export const SendingLine = ({ name, share, onStop }: Props) => {
  const w = useImportWords();
  const percent = share === null ? undefined : Math.round(share * 100);
  return (
    <div className="sending">
      <p role="status">{w('start.sending', { name })}</p>
      <progress max={100} value={percent} aria-label={w('start.sending', { name })} />{' '}
      {percent !== undefined && <span className="quiet">{w('start.sent', { percent })}</span>}{' '}
      {onStop && (
        <button type="button" className="button-quiet" onClick={onStop}>
          {w('start.stop')}
        </button>
      )}
    </div>
  );
};
