import type { CommitmentView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { filterValue } from '../../ui/filter-text';
import { useText } from '../../ui/language';
import { PositionNote } from '../../ui/position-note';
import { stripText } from '../../ui/strip-text';
import { VoiceStrip } from '../../ui/voice-strip';
import { applicabilityReasonText } from '../applicability-text';
import { DateForm } from '../as-of-form';
import { AskedText } from '../asked-text';
import { Contests, RollUp } from '../commitment-standing';
import { EvidenceSection, Timeline } from '../commitment-timeline';
import { Voices } from '../commitment-voices';
import { useHref, usePage } from '../page-context';
import type { PropsOf } from '../page-props';
import { Asks, Siblings } from '../recommendation-parts';

const Addressed = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const href = useHref();
  const { bearer, applicability, applicabilityReason, applicabilityAsOf } = view;
  return (
    <p className="small">
      {bearer.country && (
        <>
          <a href={href(`/countries/${bearer.country.iso3}`)}>{bearer.country.name}</a>
          {' · '}
        </>
      )}
      <a href={href(`/recommendations/${view.recommendation.id}`)}>{t('portal.commitment.all_bearers')}</a>
      {' · '}
      <span className="quiet">
        {t('portal.commitment.applicability', {
          applicability: filterValue(t, 'applicability', applicability),
          reason: applicabilityReasonText(t, applicabilityReason),
          day: formatDay(applicabilityAsOf),
        })}
      </span>
    </p>
  );
};

const Standing = ({ view }: { view: CommitmentView }) => {
  const t = useText();
  const { standing, bearer } = view;
  return (
    <section aria-labelledby="standing" className="standing">
      <h2 id="standing">{t('portal.commitment.standing')}</h2>
      <div className="standing-line">
        <VoiceStrip strip={standing} bearer={bearer.kind} large />
        <div>
          <p>{stripText(t, standing, bearer.kind)}</p>
          <RollUp standing={standing} />
          {standing.stale && <p className="quiet">{t('portal.commitment.stale')}</p>}
          {standing.dueOn && (
            <p className={standing.overdue ? undefined : 'quiet'}>
              {t(standing.overdue ? 'portal.commitment.overdue' : 'portal.commitment.due', {
                day: formatDay(standing.dueOn),
              })}
            </p>
          )}
        </div>
      </div>
      <Contests view={view} />
    </section>
  );
};

/** One recommendation and one bearer: what was asked, and what each voice says of it. */
export const CommitmentPage = ({ view }: PropsOf<'commitment'>) => {
  const t = useText();
  const { asOf } = usePage();
  return (
    <article className="commitment">
      <header className="page-head">
        <h1 className="eyebrow">{t('portal.commitment.addressed_to', { bearer: view.bearer.name })}</h1>
        <DateForm id="as-of" name="asOf" value={asOf} label={t('portal.date.as_of')} />
      </header>
      <AskedText recommendation={view.recommendation} />
      <Addressed view={view} />
      <p className="small quiet">{t('portal.recommendation.listed')}</p>
      {view.positions.map((position) => (
        <PositionNote key={`${position.holder.name} ${position.type} ${position.text}`} position={position} />
      ))}
      {view.asks.length > 1 && (
        <section aria-labelledby="asks">
          <h2 id="asks">{t('portal.recommendation.asks', { count: view.asks.length })}</h2>
          <Asks asks={view.asks} />
        </section>
      )}
      <Standing view={view} />
      <Voices view={view} />
      <Timeline view={view} />
      <EvidenceSection view={view} />
      {view.clusters.length > 0 && (
        <section aria-labelledby="elsewhere">
          <h2 id="elsewhere">{t('portal.recommendation.elsewhere')}</h2>
          <Siblings clusters={view.clusters} />
        </section>
      )}
    </article>
  );
};
