import type { OpeningView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { sentenceCase } from '../../../../ui/sentence-case';
import { useText } from '../../../lib/words';
import { useOpeningWords } from './words';

interface Props {
  opening: OpeningView;
}

/** Whose trail it is, and what they are; without a public name there is the id. */
export const Whose = ({ opening: { organisation } }: Props) => {
  const t = useText();
  const o = useOpeningWords();
  const { id, name, kind } = organisation;
  return (
    <>
      {name === null ? o('withheld') : <bdi>{name}</bdi>}{' '}
      <span className="quiet">({sentenceCase(t(`status.organisation_kind.${kind}`))})</span>
      {name === null && <code className="quiet small trail-id">{id}</code>}
    </>
  );
};

/** How far it has come, in words, and until when. */
export const Stage = ({ opening: { stage, approvedAt, endsAt } }: Props) => {
  const o = useOpeningWords();
  const until = formatInstant(endsAt);
  return <>{o(stage === 'ended' && approvedAt === null ? 'stage.neverOpened' : `stage.${stage}`, { until })}</>;
};

export const Reason = ({ opening }: Props) => <bdi className="trail-reason">{opening.reason}</bdi>;

const Person = ({ name, at }: { name: string | null; at: string }) => {
  const o = useOpeningWords();
  return (
    <>
      {name === null ? o('somebody') : <bdi>{name}</bdi>}{' '}
      <time className="quiet opening-when" dateTime={at}>
        {formatInstant(at)}
      </time>
    </>
  );
};

export const WhoAsked = ({ opening: { requestedBy, requestedAt } }: Props) => (
  <Person name={requestedBy} at={requestedAt} />
);

export const WhoAgreed = ({ opening: { stage, approvedBy, approvedAt } }: Props) => {
  const o = useOpeningWords();
  if (approvedAt !== null) return <Person name={approvedBy} at={approvedAt} />;
  return o(stage === 'asked' ? 'nobodyYet' : 'nobody');
};

/** Whether the organisation said that it knows; of what was never opened there is nothing to know. */
export const Confirmed = ({ opening: { approvedAt, acknowledgedAt } }: Props) => {
  const o = useOpeningWords();
  if (acknowledgedAt !== null) return o('confirmed', { when: formatInstant(acknowledgedAt) });
  return o(approvedAt === null ? 'nothing' : 'unconfirmed');
};
