import type { CommitmentRow, CountryProgressView, PublishedUpdateRow } from '@heed/contracts';
import { formatPeriod } from '@heed/messages';
import { findingText } from '../ui/strip-text';
import { StatusMark } from '../ui/status-mark';
import { useText } from '../ui/language';
import { Verbatim } from '../ui/verbatim';
import { VoiceStrip } from '../ui/voice-strip';
import { DateForm } from './as-of-form';
import { ChangeSentence } from './change-sentence';
import { useHref, useRows } from './page-context';
import { shortened } from './shortened';

const Account = ({ row }: { row: PublishedUpdateRow }) => (
  <li>
    {row.status && <StatusMark status={row.status} />}{' '}
    <span>
      {row.organisation?.name} <span className="quiet">{formatPeriod(row.periodStart, row.periodEnd)}</span>
    </span>
  </li>
);

const Differing = ({ row, accounts }: { row: CommitmentRow; accounts: PublishedUpdateRow[] }) => {
  const t = useText();
  const href = useHref();
  const { assessment } = row.strip;
  return (
    <li className="differing">
      <VoiceStrip strip={row.strip} bearer={row.bearer.kind} />
      <div>
        <a href={href(`/commitments/${row.id}`)}>
          <b>{row.recommendation.ref}</b> <Verbatim as="span">{shortened(row.recommendation.text, 110)}</Verbatim>
        </a>
        {row.bearer.kind === 'parliament' && <span className="quiet"> {row.bearer.name}</span>}
        <ul role="list" className="who-says">
          {accounts.map((account) => (
            <Account key={account.id} row={account} />
          ))}
          {assessment && (
            <li>
              <span>
                <span className="finding">{findingText(assessment.value)}</span>
              </span>{' '}
              <span>{t('portal.country.finding_by_mechanism')}</span>
            </li>
          )}
        </ul>
      </div>
    </li>
  );
};

/** Bearer first, then the independent accounts in the order of their names. */
const ordered = (accounts: PublishedUpdateRow[]): PublishedUpdateRow[] =>
  [...accounts].sort(
    (a, b) => a.voice.localeCompare(b.voice) || (a.organisation?.name ?? '').localeCompare(b.organisation?.name ?? ''),
  );

export const DifferingSection = ({ view, accounts }: { view: CountryProgressView; accounts: PublishedUpdateRow[] }) => {
  const t = useText();
  const rows = useRows({ country: view.country.iso3 });
  return (
    <section aria-labelledby="differ">
      <h2 id="differ">{t('portal.country.differ')}</h2>
      {view.differing.length === 0 && <p className="quiet">{t('portal.country.differ_none')}</p>}
      <ul role="list" className="differing-list">
        {view.differing.map((row) => (
          <Differing
            key={row.id}
            row={row}
            accounts={ordered(accounts.filter(({ commitmentId }) => commitmentId === row.id))}
          />
        ))}
      </ul>
      {view.differingTotal > view.differing.length && (
        <p className="small">
          {t('portal.country.differ_more', { shown: view.differing.length, total: view.differingTotal })}{' '}
          <a href={rows({ differing: 'true' })}>{t('portal.country.differ_all')}</a>
        </p>
      )}
    </section>
  );
};

export const ChangedSection = ({
  view,
  since,
  changes,
}: {
  view: CountryProgressView;
  since: string | null;
  changes: number | null;
}) => {
  const t = useText();
  const href = useHref();
  return (
    <section aria-labelledby="changed" className="changed">
      <h2 id="changed">{t('portal.country.changed')}</h2>
      <DateForm id="since" name="since" value={since ?? ''} label={t('portal.date.since')} />
      {view.latest.length === 0 && (
        <p className="quiet">{since ? t('portal.country.changed_none_since') : t('portal.country.changed_none')}</p>
      )}
      <ol role="list" className="changes">
        {view.latest.map((row) => (
          <ChangeSentence key={row.id} row={row} bearer={row.bearer.kind === 'parliament'} />
        ))}
      </ol>
      {since && changes !== null && changes > 0 && (
        <p className="small">
          <a href={href('/accounts', { country: view.country.iso3, since })}>
            {t('portal.country.changed_all', { count: changes })}
          </a>
        </p>
      )}
    </section>
  );
};
