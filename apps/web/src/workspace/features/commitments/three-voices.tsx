import type { CommitmentView, PublishedUpdateView } from '@heed/contracts';
import { formatDay, formatPeriod } from '@heed/messages';
import type { ReactNode } from 'react';
import { EvidenceItem } from '../../../ui/evidence-item';
import { StatusMark } from '../../../ui/status-mark';
import { useText, useWords } from '../../lib/words';

const Account = ({ update }: { update: PublishedUpdateView }) => {
  const t = useText();
  const w = useWords();
  const period = formatPeriod(update.periodStart, update.periodEnd);
  return (
    <li className="account">
      <p>
        <strong>{update.organisation?.name}</strong>{' '}
        <span className="quiet">{w('voices.published', { day: formatDay(update.publishedAt) })}</span>
      </p>
      {update.status && (
        <p>
          <StatusMark status={update.status} />{' '}
          {period && <span className="quiet">{t('shared.period', { period })}</span>}
        </p>
      )}
      {update.visibility !== 'current' && <p className="notice">{w(`voices.${update.visibility}`)}</p>}
      {update.narrative && (
        <p className="prose" dir="auto">
          {update.narrative}
        </p>
      )}
      {update.evidence.length > 0 && (
        <details>
          <summary>{w('voices.evidence', { count: update.evidence.length })}</summary>
          <ul role="list">
            {update.evidence.map((item) => (
              <EvidenceItem key={item.id} item={item} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
};

const Column = ({ title, empty, children }: { title: string; empty: string; children: ReactNode[] }) => (
  <section className="voice-column">
    <h2>{title}</h2>
    {children.length === 0 ? <p className="quiet">{empty}</p> : <ul role="list">{children}</ul>}
  </section>
);

/** The three voices side by side, never merged; newest first. */
export const ThreeVoices = ({ commitment }: { commitment: CommitmentView }) => {
  const t = useText();
  const w = useWords();
  const accounts = (voice: PublishedUpdateView['voice']): ReactNode[] =>
    commitment.updates
      .filter((update) => update.voice === voice)
      .map((update) => <Account key={update.id} update={update} />);
  return (
    <div className="voice-columns">
      <Column title={t(`status.lane.${commitment.bearer.kind}`)} empty={w('voices.noBearer')}>
        {accounts('bearer')}
      </Column>
      <Column title={t('status.voice.independent')} empty={w('voices.noIndependent')}>
        {accounts('independent')}
      </Column>
      <Column title={t('status.voice.mechanism')} empty={w('voices.noMechanism')}>
        {commitment.assessments.map((assessment) => (
          <li key={assessment.id} className="account">
            <p>
              <strong>{w('voices.assessment', { scale: assessment.scale, value: assessment.value })}</strong>{' '}
              <span className="quiet">
                {w('voices.issued', { symbol: assessment.symbol, day: formatDay(assessment.issuedOn) })}
              </span>
            </p>
            <p className="prose verbatim">{assessment.finding}</p>
          </li>
        ))}
      </Column>
    </div>
  );
};
