import { differenceOf, type Difference } from '../lib/word-difference';
import { useWords } from '../lib/words';

interface Props {
  before: string;
  after: string;
  /** Not word by word: a status or a day changes as one. */
  whole?: boolean;
}

/** Two versions of a text in one, marked by underline and strike as well as by element. */
export const TextDifference = ({ before, after, whole = false }: Props) => {
  const w = useWords();
  const parts: Difference[] = whole
    ? [
        { kind: 'removed', text: before },
        { kind: 'same', text: ' ' },
        { kind: 'added', text: after },
      ]
    : differenceOf(before, after);
  return (
    <p className="difference" dir="auto">
      {parts.map((part, at) => {
        if (part.kind === 'same') return <span key={at}>{part.text}</span>;
        const Mark = part.kind === 'added' ? 'ins' : 'del';
        return (
          <Mark key={at}>
            <span className="visually-hidden">{w(`difference.${part.kind}`)} </span>
            {part.text}
          </Mark>
        );
      })}
    </p>
  );
};
