import { EVIDENCE_LEVELS, STANDING_STATUSES, type StandingStatus } from '@heed/domain';
import { useText } from '../../ui/language';
import { StatusMark } from '../../ui/status-mark';
import { VoiceStrip } from '../../ui/voice-strip';

const EXAMPLE = {
  bearer: 'partially_implemented',
  independent: { accounts: 3, lowest: 'not_started', highest: 'in_progress' },
  assessment: { scale: 'ccpr', value: 'B' },
  contested: true,
  contestedBy: 1,
} as const;

const PARTS = [
  'listed',
  'voices',
  'standing',
  'roll_up',
  'coverage',
  'applicability',
  'positions',
  'as_of',
  'ranking',
  'limits',
] as const;
const CONTEST_RULES = ['lower', 'regressed', 'still_relevant', 'assessment'] as const;

const Criteria = () => {
  const t = useText();
  return (
    <section aria-labelledby="statuses">
      <h2 id="statuses">{t('portal.methodology.statuses')}</h2>
      <dl className="criteria">
        {STANDING_STATUSES.map((status: StandingStatus) => (
          <div key={status}>
            <dt>
              <StatusMark status={status} />
            </dt>
            <dd>{t(`status.criterion.${status}`)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
};

/** How Heed counts, so that any figure can be contested. */
export const MethodologyPage = () => {
  const t = useText();
  return (
    <article className="prose">
      <h1>{t('portal.methodology.title')}</h1>
      <p className="lead">{t('portal.methodology.lead')}</p>
      <section aria-labelledby="strip">
        <h2 id="strip">{t('portal.methodology.strip')}</h2>
        <div className="standing-line">
          <VoiceStrip strip={EXAMPLE} large />
          <p>{t('portal.methodology.strip_text')}</p>
        </div>
      </section>
      <Criteria />
      {PARTS.map((part) => (
        <section key={part} aria-labelledby={part}>
          <h2 id={part}>{t(`portal.methodology.${part}`)}</h2>
          <p>{t(`portal.methodology.${part}_text`)}</p>
        </section>
      ))}
      <section aria-labelledby="contested">
        <h2 id="contested">{t('portal.methodology.contested')}</h2>
        <p>{t('portal.methodology.contested_text')}</p>
        <ol className="letters">
          {CONTEST_RULES.map((rule) => (
            <li key={rule}>{t(`status.contest.${rule}`)}</li>
          ))}
        </ol>
      </section>
      <section aria-labelledby="evidence">
        <h2 id="evidence">{t('portal.methodology.evidence')}</h2>
        <dl className="criteria">
          {EVIDENCE_LEVELS.map((level) => (
            <div key={level}>
              <dt>{t(`status.evidence_short.${level}`)}</dt>
              <dd>{t(`status.evidence.${level}`)}</dd>
            </div>
          ))}
        </dl>
      </section>
    </article>
  );
};
