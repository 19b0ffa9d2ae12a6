import { differenceOf } from '../lib/word-difference';
import { useWords } from '../lib/words';

/** Two versions of a text in one, marked by underline and strike as well as by element. */
export const TextDifference = ({ before, after }: { before: string; after: string }) => {
  const w = useWords();
  return (
    <p className="difference">
      {differenceOf(before, after).map((part, at) => {
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
