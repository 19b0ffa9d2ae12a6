import { useState } from 'react';
import { useWords } from '../lib/words';

/** Copies what is shown once, and says whether the browser did. */
export const CopyButton = ({ text, label }: { text: string; label: string }) => {
  const w = useWords();
  const [copied, setCopied] = useState<boolean | null>(null);
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
    }
  };
  return (
    <>
      <button type="button" className="button-quiet" onClick={() => void copy()}>
        {label}
      </button>
      <span role="status">{copied === null ? '' : w(copied ? 'shell.copied' : 'shell.notCopied')}</span>
    </>
  );
};
