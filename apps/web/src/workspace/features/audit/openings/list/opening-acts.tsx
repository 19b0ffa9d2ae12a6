import type { OpeningView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { Link } from 'react-router';
import { ActButton } from '../../../../components/act-button';
import { useAgree } from '../api';
import { EndOpening } from '../end-opening';
import { MINUTES } from '../limits';
import { Reason } from '../opening-facts';
import { nameIn, useOpeningWords } from '../words';

interface Props {
  opening: OpeningView;
  onDone: (words: string) => void;
}

const Agree = ({ opening, onDone }: Props) => {
  const o = useOpeningWords();
  const agree = useAgree();
  const name = nameIn(o, opening);
  return (
    <ActButton
      act={agree}
      run={() => agree.mutateAsync(opening.id)}
      label={o('agree')}
      fullLabel={o('agreeOf', { name })}
      title={o('agreeTitle', { name })}
      onDone={() => onDone(o('agreed'))}
    >
      <dl className="facts">
        <div>
          <dt>{o('ask.organisationId')}</dt>
          <dd>
            <code>{opening.organisation.id}</code>
          </dd>
        </div>
        <div>
          <dt>{o('column.asked')}</dt>
          <dd dir="auto">{opening.requestedBy ?? o('somebody')}</dd>
        </div>
        <div>
          <dt>{o('column.reason')}</dt>
          <dd>
            <Reason opening={opening} />
          </dd>
        </div>
      </dl>
      <p>{o('agreeText', { minutes: MINUTES })}</p>
    </ActButton>
  );
};

/** What this administrator may do about an emergency access. */
export const OpeningActs = ({ opening, onDone }: Props) => {
  const o = useOpeningWords();
  const may = (ability: Action): boolean => opening.abilities.includes(ability);
  return (
    <div className="actions">
      {may('opening.look') && (
        <Link to={`/emergency-access/${opening.id}`} aria-label={o('lookOf', { name: nameIn(o, opening) })}>
          {o('look')}
        </Link>
      )}
      {may('opening.approve') && <Agree opening={opening} onDone={onDone} />}
      {may('opening.end') && <EndOpening opening={opening} onDone={onDone} />}
    </div>
  );
};
