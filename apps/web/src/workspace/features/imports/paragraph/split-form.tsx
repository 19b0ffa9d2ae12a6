import type { ImportParagraphView } from '@heed/contracts';
import { useEffect, useRef, useState } from 'react';
import { TextAreaField } from '../../../components/text-area-field';
import { useImportWords } from '../words';

const SHOWN = 60;

/** A good guess to begin with: after the sentence or clause that ends nearest to the middle, else before a word. */
const likelySplit = (text: string): number => {
  const half = Math.floor(text.length / 2);
  const found = [...text.matchAll(/[.;:]\s+/g)].map(({ index, 0: mark }) => index + mark.length);
  const nearest = found.sort((one, other) => Math.abs(one - half) - Math.abs(other - half))[0];
  return nearest ?? text.indexOf(' ', half) + 1;
};

interface Props {
  paragraph: ImportParagraphView;
  onSplit: (at: number) => void;
  onClose: () => void;
}

/** The cursor in the text says where the second paragraph begins. */
export const SplitForm = ({ paragraph: { ref, text }, onSplit, onClose }: Props) => {
  const w = useImportWords();
  const area = useRef<HTMLTextAreaElement>(null);
  const [at, setAt] = useState(() => likelySplit(text));
  const [first] = useState(at);
  const [wrong, setWrong] = useState(false);
  useEffect(() => {
    const field = area.current;
    field?.focus();
    field?.setSelectionRange(first, first);
    // A read-only field shows no cursor in some browsers: this one can be written in, and takes nothing.
    const refuse = (event: Event): void => event.preventDefault();
    field?.addEventListener('beforeinput', refuse);
    return () => field?.removeEventListener('beforeinput', refuse);
  }, [first]);
  const split = (): void => {
    const inside = text.slice(0, at).trim() !== '' && text.slice(at).trim() !== '';
    setWrong(!inside);
    if (inside) onSplit(at);
  };
  return (
    <div role="group" aria-label={w('split.title', { ref })} className="split-form">
      <TextAreaField
        ref={area}
        id="split-text"
        label={w('split.label')}
        hint={w('split.hint')}
        error={wrong ? w('split.outside') : undefined}
        rows={Math.min(10, Math.max(3, Math.ceil(text.length / 60)))}
        className="verbatim"
        lang="en"
        dir="auto"
        value={text}
        onChange={() => undefined}
        onSelect={({ currentTarget }) => setAt(currentTarget.selectionStart)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
          if (event.key !== 'Enter') return;
          event.preventDefault();
          split();
        }}
      />
      <dl className="paragraph-facts">
        <div>
          <dt>{w('split.first')}</dt>
          <dd className="verbatim" lang="en" dir="auto">
            … {text.slice(0, at).slice(-SHOWN)}
          </dd>
        </div>
        <div>
          <dt>{w('split.second')}</dt>
          <dd className="verbatim" lang="en" dir="auto">
            {text.slice(at, at + SHOWN)} …
          </dd>
        </div>
      </dl>
      <div className="actions">
        <button type="button" onClick={split}>
          {w('split.action')}
        </button>
        <button type="button" className="button-quiet" onClick={onClose}>
          {w('split.cancel')}
        </button>
      </div>
    </div>
  );
};
