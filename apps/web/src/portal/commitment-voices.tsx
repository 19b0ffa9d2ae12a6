import type { AssessmentView, CommitmentView, PublishedUpdateView } from '@heed/contracts';
import { AuthorName } from './author-name';
import { formatDay, formatPeriod } from '@heed/messages';
import type { ReactNode } from 'react';
import { StatusMark } from '../ui/status-mark';
import { useText } from '../ui/language';
import { Verbatim } from '../ui/verbatim';
import { findingText } from '../ui/strip-text';
import { useHref } from './page-context';

const Column = ({
  id,
  heading,
  empty,
  children,
}: {
  id: string;
  heading: string;
  empty: string;
  children: ReactNode[];
}) => (
  <section aria-labelledby={id} className="voice">
    <h3 id={id}>{heading}</h3>
    {children.length > 0 ? children : <p className="quiet">{empty}</p>}
  </section>
);

const Account = ({ update }: { update: PublishedUpdateView }) => {
  const t = useText();
  const period = formatPeriod(update.periodStart, update.periodEnd);
  return (
    <div className="account">
      <p className="account-status">{update.status && <StatusMark status={update.status} />}</p>
      <p>
        <AuthorName organisation={update.organisation} />
      </p>
      <p className="small quiet">
        {[
          period && t('shared.period', { period }),
          t('portal.commitment.published', { day: formatDay(update.publishedAt) }),
          update.evidence.length > 0
            ? t('portal.commitment.evidence_count', { count: update.evidence.length })
            : t('portal.commitment.evidence_none'),
        ]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {update.narrative && <p className="narrative">{update.narrative}</p>}
      <p className="small">
        <a href={`#update-${update.id}`}>{t('portal.commitment.whole_account')}</a>
      </p>
    </div>
  );
};

const Finding = ({ assessment }: { assessment: AssessmentView }) => (
  <div className="account">
    <p className="account-status">
      <span className="finding">{findingText(assessment.value)}</span>{' '}
      <span className="quiet">{findingText(assessment.scale)}</span>
    </p>
    <Verbatim>{assessment.finding}</Verbatim>
    <p className="small quiet">
      {assessment.symbol}, {formatDay(assessment.issuedOn)}
    </p>
  </div>
);

/** The newest account of each organisation that counts now. */
const current = (updates: readonly PublishedUpdateView[], voice: 'bearer' | 'independent'): PublishedUpdateView[] => {
  const seen = new Set<string>();
  return updates.filter((update) => {
    const author = update.organisation?.id;
    if (update.voice !== voice || update.visibility !== 'current' || !author || seen.has(author)) return false;
    seen.add(author);
    return voice === 'independent' || seen.size === 1;
  });
};

/** The three voices side by side; none is put above the others and none is averaged. */
export const Voices = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const href = useHref();
  const [latest] = view.assessments;
  return (
    <>
      <div className="voices">
        <Column
          id="voice-bearer"
          heading={
            view.bearer.kind === 'state'
              ? t('status.voice.bearer')
              : t('portal.commitment.own_account', { bearer: view.bearer.name })
          }
          empty={t('portal.commitment.bearer_silent')}
        >
          {current(view.updates, 'bearer').map((update) => (
            <Account key={update.id} update={update} />
          ))}
        </Column>
        <Column
          id="voice-independent"
          heading={t('status.voice.independent')}
          empty={t('portal.commitment.independent_silent')}
        >
          {current(view.updates, 'independent').map((update) => (
            <Account key={update.id} update={update} />
          ))}
        </Column>
        <Column
          id="voice-mechanism"
          heading={t('status.voice.mechanism')}
          empty={t('portal.commitment.mechanism_silent')}
        >
          {latest ? [<Finding key={latest.id} assessment={latest} />] : []}
        </Column>
      </div>
      <p className="small quiet">
        {t('portal.commitment.evidence_level', { level: t(`status.evidence.${view.standing.evidenceLevel}`) })}{' '}
        <a href={`${href('/methodology')}#evidence`}>{t('portal.commitment.how')}</a>
      </p>
    </>
  );
};
