import type { ClusterTextView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { AskedOf } from '../../../ui/asked-of';
import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { Verbatim } from '../../../ui/verbatim';
import type { Difference } from '../../lib/word-difference';
import { useClusterWords } from './words';

interface Props {
  text: ClusterTextView;
  /** Its words, those that only it has marked. */
  parts: readonly Difference[];
}

/** One text of a pair: where it stands, whom it asks, and its words. */
export const PairText = ({ text, parts }: Props) => {
  const w = useClusterWords();
  const { document, ref, chapeauText, adoptedOn, demonstration } = text;
  return (
    <div>
      <p className="small">
        <a href={`/documents/${encodeURIComponent(document.key)}#${encodeURIComponent(`p.${ref}`)}`} lang="en">
          {ref}, {document.title}
        </a>
        {adoptedOn && <span>, {formatDay(adoptedOn)}</span>} {demonstration && <DemonstrationMark />}
      </p>
      {chapeauText && <Verbatim className="quiet">{chapeauText}</Verbatim>}
      <Verbatim>
        {parts.map(({ kind, text: words }, at) =>
          kind === 'same' ? <span key={at}>{words}</span> : <mark key={at}>{words}</mark>,
        )}
      </Verbatim>
      <AskedOf text={text} label={w('asked')} pageOf={({ iso3 }) => `/countries/${iso3}`} />
    </div>
  );
};
