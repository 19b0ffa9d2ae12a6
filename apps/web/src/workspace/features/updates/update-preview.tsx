import type { EvidenceView, UpdateView } from '@heed/contracts';
import { formatPeriod } from '@heed/messages';
import { namelessFile, rollUpAsks } from '@heed/domain';
import { StatusMark } from '../../../ui/status-mark';
import { Verbatim } from '../../../ui/verbatim';
import { useText, useWords } from '../../lib/words';
import { EvidenceRow } from './evidence-row';
import { RollUpLine } from './roll-up-line';

const Part = ({ name, text }: { name: string; text: string }) =>
  text.trim() === '' ? null : (
    <>
      <h3>{name}</h3>
      <p className="prose" dir="auto">
        {text}
      </p>
    </>
  );

interface Props {
  update: UpdateView;
  /** Under which name the public reads it. */
  author: string;
  /** Whether that is not the organisation's own. */
  nameless: boolean;
}

/** As the API publishes it under another name than the organisation's. */
const withoutItsName = (item: EvidenceView, at: number): EvidenceView => {
  if (item.fileName === null) return item;
  const fileName = namelessFile(at + 1, item.fileName);
  return { ...item, fileName, title: item.title === item.fileName ? fileName : item.title };
};

/** The account as the public will read it. */
export const UpdatePreview = ({ update, author, nameless }: Props) => {
  const t = useText();
  const w = useWords();
  const askIds = update.asks.map(({ id }) => id);
  return (
    <div className="preview">
      <p>
        <strong>{author}</strong> <span className="quiet">{t(`status.voice.${update.voice}`)}</span>
      </p>
      <Verbatim>{update.commitment.recommendation.text}</Verbatim>
      <p>
        {update.status ? <StatusMark status={update.status} /> : w('update.empty')}{' '}
        <span className="quiet">
          {t('shared.period', { period: formatPeriod(update.periodStart, update.periodEnd) ?? w('update.empty') })}
        </span>
      </p>
      {update.asks.length > 1 && (
        <>
          <ol>
            {update.asks.map((ask) => {
              const said = update.askStatuses.find(({ askId }) => askId === ask.id);
              return (
                <li key={ask.id} value={ask.n}>
                  <Verbatim as="span">{ask.quote}</Verbatim>{' '}
                  {said ? <StatusMark status={said.status} /> : <span className="quiet">{w('update.unanswered')}</span>}
                </li>
              );
            })}
          </ol>
          <RollUpLine rollUp={rollUpAsks(update.askStatuses, askIds)} />
        </>
      )}
      <Part name={w('update.statusReason')} text={update.statusReason} />
      <Part name={w('update.narrative')} text={update.narrative} />
      {update.measures.length > 0 && (
        <>
          <h3>{w('update.measures')}</h3>
          <ul>
            {update.measures.map((measure, at) => (
              <li key={at}>
                <bdi>{measure}</bdi>
              </li>
            ))}
          </ul>
        </>
      )}
      <Part name={w('update.obstacles')} text={update.obstacles} />
      <Part name={w('update.nextSteps')} text={update.nextSteps} />
      <h3>{w('evidence.title')}</h3>
      {update.evidence.length === 0 ? (
        <p className="quiet">{w('evidence.none')}</p>
      ) : (
        <ul role="list">
          {update.evidence.map((item, at) => (
            <EvidenceRow key={item.id} item={nameless ? withoutItsName(item, at) : item} digest={undefined} />
          ))}
        </ul>
      )}
    </div>
  );
};
