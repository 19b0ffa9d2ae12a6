import type { AssessmentView, CommitmentView, PublishedUpdateView } from '@heed/contracts';
import { AuthorName } from './author-name';
import { formatDay, formatPeriod } from '@heed/messages';
import type { ReactNode } from 'react';
import { EvidenceItem } from '../ui/evidence-item';
import { useText } from '../ui/language';
import { StatusMark } from '../ui/status-mark';
import { findingText } from '../ui/strip-text';
import { Verbatim } from '../ui/verbatim';

type Entry = { at: string; key: string; body: ReactNode };

const Part = ({ heading, children }: { heading: string; children: ReactNode }) => (
  <div className="account-part">
    <h4>{heading}</h4>
    {children}
  </div>
);

/** What stays of an account that its author withdrew, or that was hidden: a dated note. */
const Removed = ({ update }: { update: PublishedUpdateView }) => {
  const t = useText();
  if (update.visibility === 'withdrawn') {
    return (
      <p className="removed">
        {t(`portal.commitment.withdrawn_${update.voice}`, { day: formatDay(update.withdrawnAt ?? update.publishedAt) })}
      </p>
    );
  }
  return (
    <p className="removed">
      {t('portal.commitment.hidden', {
        organisation: update.organisation?.name ?? '',
        day: formatDay(update.hiddenAt ?? update.publishedAt),
        reason: update.hiddenReason ?? '',
      })}
    </p>
  );
};

const Words = ({ update }: { update: PublishedUpdateView }) => {
  const t = useText();
  return (
    <>
      {update.narrative && <p className="narrative">{update.narrative}</p>}
      {update.statusReason && (
        <Part heading={t('portal.commitment.reason')}>
          <p>{update.statusReason}</p>
        </Part>
      )}
      {update.measures.length > 0 && (
        <Part heading={t('portal.commitment.measures')}>
          <ul>
            {update.measures.map((measure) => (
              <li key={measure}>{measure}</li>
            ))}
          </ul>
        </Part>
      )}
      {update.obstacles && (
        <Part heading={t('portal.commitment.obstacles')}>
          <p>{update.obstacles}</p>
        </Part>
      )}
      {update.nextSteps && (
        <Part heading={t('portal.commitment.next_steps')}>
          <p>{update.nextSteps}</p>
        </Part>
      )}
    </>
  );
};

const AskStatuses = ({ update, view }: { update: PublishedUpdateView; view: CommitmentView }) => {
  if (update.askStatuses.length === 0 || view.asks.length < 2) return null;
  return (
    <ul role="list" className="ask-statuses">
      {update.askStatuses.map(({ askId, status }) => (
        <li key={askId}>
          <StatusMark status={status} />{' '}
          <Verbatim as="span">“{view.asks.find(({ id }) => id === askId)?.quote}”</Verbatim>
        </li>
      ))}
    </ul>
  );
};

const UpdateEntry = ({ update, view }: { update: PublishedUpdateView; view: CommitmentView }) => {
  const t = useText();
  if (update.visibility === 'withdrawn' || update.visibility === 'hidden') return <Removed update={update} />;
  const period = formatPeriod(update.periodStart, update.periodEnd);
  return (
    <>
      <h3>
        <AuthorName organisation={update.organisation} />
      </h3>
      <p>
        {update.status && <StatusMark status={update.status} />}{' '}
        <span className="quiet">{period && t('shared.period', { period })}</span>
      </p>
      {update.supersededBy && (
        <p className="removed">
          <a href={`#update-${update.supersededBy}`}>{t('portal.commitment.superseded')}</a>
        </p>
      )}
      {update.corrects && (
        <p className="small">
          <a href={`#update-${update.corrects}`}>{t('portal.commitment.corrects')}</a>
        </p>
      )}
      <AskStatuses update={update} view={view} />
      <Words update={update} />
      {update.publishedBy && update.publishedBy.id !== update.organisation?.id && (
        <p className="small quiet">{t('portal.commitment.published_by', { organisation: update.publishedBy.name })}</p>
      )}
    </>
  );
};

const FindingEntry = ({ assessment }: { assessment: AssessmentView }) => {
  const t = useText();
  return (
    <>
      <h3>
        {t('status.voice.mechanism')} <span className="finding">{findingText(assessment.value)}</span>
      </h3>
      <Verbatim>{assessment.finding}</Verbatim>
      <p className="small quiet">{assessment.symbol}</p>
    </>
  );
};

/** Everything published on the commitment, newest first, corrected, hidden and withdrawn accounts in their places. */
export const Timeline = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const entries: Entry[] = [
    ...view.updates.map((update) => ({
      at: update.publishedAt,
      key: `update-${update.id}`,
      body: <UpdateEntry update={update} view={view} />,
    })),
    ...view.assessments.map((assessment) => ({
      at: assessment.issuedOn,
      key: `assessment-${assessment.id}`,
      body: <FindingEntry assessment={assessment} />,
    })),
  ].sort((a, b) => b.at.localeCompare(a.at));
  return (
    <section aria-labelledby="timeline">
      <h2 id="timeline">{t('portal.commitment.timeline')}</h2>
      {entries.length === 0 && <p className="quiet">{t('portal.commitment.timeline_empty')}</p>}
      <ol role="list" className="timeline">
        {entries.map(({ at, key, body }) => (
          <li key={key} id={key}>
            <time dateTime={at.slice(0, 10)}>{formatDay(at)}</time>
            <div>{body}</div>
          </li>
        ))}
      </ol>
    </section>
  );
};

export const EvidenceSection = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const withEvidence = view.updates.filter(
    ({ evidence, visibility }) => evidence.length > 0 && visibility !== 'withdrawn' && visibility !== 'hidden',
  );
  return (
    <section aria-labelledby="evidence">
      <h2 id="evidence">{t('portal.commitment.evidence')}</h2>
      {withEvidence.length === 0 && <p className="quiet">{t('portal.commitment.evidence_empty')}</p>}
      {withEvidence.map((update) => (
        <div key={update.id} className="evidence-of">
          <h3>
            {update.organisation?.name} <span className="quiet">{formatDay(update.publishedAt)}</span>
          </h3>
          <ul role="list">
            {update.evidence.map((item) => (
              <EvidenceItem key={item.id} item={item} />
            ))}
          </ul>
        </div>
      ))}
      {withEvidence.length > 0 && <p className="small quiet">{t('portal.commitment.evidence_check')}</p>}
    </section>
  );
};
