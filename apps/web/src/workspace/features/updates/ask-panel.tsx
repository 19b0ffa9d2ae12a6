import type { UpdateView } from '@heed/contracts';
import { IMPLEMENTATION_STATUSES } from '@heed/domain';
import { formatDay } from '@heed/messages';
import { StatusMark } from '../../../ui/status-mark';
import { Verbatim } from '../../../ui/verbatim';
import { useText, useWords } from '../../lib/words';

const CriterionTable = () => {
  const t = useText();
  const w = useWords();
  return (
    <details>
      <summary>{w('update.criteria')}</summary>
      <table>
        <caption className="visually-hidden">{w('update.criteria')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('update.status')}</th>
            <th scope="col">{w('update.criterion')}</th>
          </tr>
        </thead>
        <tbody>
          {IMPLEMENTATION_STATUSES.map((status) => (
            <tr key={status}>
              <th scope="row">
                <StatusMark status={status} />
              </th>
              <td>{t(`status.criterion.${status}`)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
};

/** What was asked, what each status means, and what was said last time: in sight while the form is filled in. */
export const AskPanel = ({
  update,
  onStartFrom,
}: {
  update: UpdateView;
  onStartFrom?: (narrative: string) => void;
}) => {
  const w = useWords();
  const { recommendation, bearer } = update.commitment;
  const { previous } = update;
  return (
    <aside className="ask-panel" aria-label={w('update.askPanel')}>
      <p className="quiet">
        {w('update.source', { document: recommendation.documentTitle, ref: recommendation.ref, bearer: bearer.name })}
      </p>
      {recommendation.chapeauText && <Verbatim className="quiet">{recommendation.chapeauText}</Verbatim>}
      <Verbatim>{recommendation.text}</Verbatim>
      {update.asks.length > 1 && (
        <ol className="asks">
          {update.asks.map((ask) => (
            <li key={ask.id} value={ask.n}>
              <Verbatim as="span">{ask.quote}</Verbatim>
            </li>
          ))}
        </ol>
      )}
      <CriterionTable />
      <h2>{w('update.previous')}</h2>
      {previous ? (
        <>
          <p>
            {previous.status && <StatusMark status={previous.status} />}{' '}
            {previous.periodEnd && (
              <span className="quiet">{w('update.until', { day: formatDay(previous.periodEnd) })}</span>
            )}
          </p>
          <p className="prose">{previous.narrative}</p>
          {previous.narrative && onStartFrom && (
            <button type="button" className="button-quiet" onClick={() => onStartFrom(previous.narrative ?? '')}>
              {w('update.startFrom')}
            </button>
          )}
        </>
      ) : (
        <p className="quiet">{w('update.noPrevious')}</p>
      )}
    </aside>
  );
};
