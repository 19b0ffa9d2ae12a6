import type { OpeningView } from '@heed/contracts';
import { ActButton } from '../../../components/act-button';
import { useEnd } from './api';
import { nameIn, useOpeningWords } from './words';

interface Props {
  opening: OpeningView;
  onDone: (words: string) => void;
}

/** Takes back what was asked for, or closes what is open. */
export const EndOpening = ({ opening, onDone }: Props) => {
  const o = useOpeningWords();
  const end = useEnd();
  const name = nameIn(o, opening);
  const way = opening.stage === 'asked' ? 'takeBack' : 'close';
  return (
    <ActButton
      act={end}
      run={() => end.mutateAsync(opening.id)}
      label={o(`${way}.action`)}
      fullLabel={o(`${way}.of`, { name })}
      title={o(`${way}.title`, { name })}
      onDone={() => onDone(o(`${way}.done`))}
    >
      <p>{o(`${way}.text`)}</p>
    </ActButton>
  );
};
