import type { PositionView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import type { ReactNode } from 'react';
import { useText } from './language';
import { Sentence } from './sentence';
import { Verbatim } from './verbatim';

/** What a State or group said about a text: a sentence with its words, never an icon. */
export const PositionNote = ({ position, where }: { position: PositionView; where?: ReactNode }) => {
  const t = useText();
  const { holder, spokesperson, text, note, inferred, about, sourceRef, rawValue, statedOn } = position;
  const name = <b>{holder.name}</b>;
  return (
    <div className="position-note">
      <p>
        <Sentence message={`status.position_sentence.${position.type}`} parts={{ holder: name }} />
        {where && <> {where}</>}
      </p>
      {text !== '' && <Verbatim as="blockquote">{text}</Verbatim>}
      <p className="small quiet">
        {spokesperson && <span>{t('shared.position.spokesperson', { spokesperson, holder: holder.name })} </span>}
        {rawValue && <span>{t('shared.position.raw', { words: rawValue })} </span>}
        {statedOn && <span>{t('shared.position.stated_on', { day: formatDay(statedOn) })} </span>}
        {about && <span>{t('shared.position.about', { about })} </span>}
        <span>{t('shared.position.source', { source: sourceRef })} </span>
        {inferred && <span>{t('shared.position.inferred')} </span>}
        {note && <span lang="en">{note}</span>}
      </p>
    </div>
  );
};
