import type { CountryProgressView } from '@heed/contracts';
import { formatDay } from '@heed/messages';
import { DateForm } from '../as-of-form';
import { FigureNote } from '../../ui/figure';
import { LaneBars } from '../../ui/lane-bars';
import { useText } from '../../ui/language';
import {
  ApplicabilitySection,
  FacetSection,
  ParliamentSection,
  PositionsSection,
  ReviewSection,
} from '../country-sections';
import { ChangedSection, DifferingSection } from '../country-voices';
import { useAccounts, usePage, useRows } from '../page-context';
import type { PropsOf } from '../page-props';

const CountryHead = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const { asOf } = usePage();
  const { country } = view;
  const facts = [
    country.region.name,
    country.membership === 'member' && country.admittedOn
      ? t('portal.country.member_since', { day: formatDay(country.admittedOn) })
      : country.membership === 'observer' && t('portal.country.observer'),
  ].filter(Boolean);
  return (
    <header className="page-head">
      <div>
        <h1>{country.name}</h1>
        <p className="quiet">{facts.join(' · ')}</p>
      </div>
      <DateForm id="as-of" name="asOf" value={asOf} label={t('portal.date.as_of')} />
    </header>
  );
};

/** The country in one line; every number opens its rows. */
const LeadFigures = ({ view }: { view: CountryProgressView }) => {
  const t = useText();
  const all = useRows({ country: view.country.iso3 });
  const rows = useRows({ country: view.country.iso3, applicability: 'applies' });
  const { lanes } = view;
  const figures = [
    { key: 'all', text: t('portal.country.lead_all', { count: lanes.commitments }), href: all({}) },
    {
      key: 'reported',
      text: t('portal.country.lead_reported', { count: lanes.reported }),
      href: rows({ voice: 'bearer' }),
    },
    {
      key: 'independent',
      text: t('portal.country.lead_independent', { count: lanes.withIndependent }),
      href: rows({ voice: 'independent' }),
    },
    {
      key: 'contested',
      text: t('portal.country.lead_contested', { count: lanes.contested }),
      href: rows({ contested: 'true' }),
    },
    { key: 'stale', text: t('portal.country.lead_stale', { count: view.stale }), href: rows({ stale: 'true' }) },
    {
      key: 'overdue',
      text: t('portal.country.lead_overdue', { count: view.overdue }),
      href: rows({ overdue: 'true' }),
    },
  ];
  return (
    <ul role="list" className="lead-figures">
      {figures.map(({ key, text, href }) => (
        <li key={key}>
          <a href={href}>{text}</a>
        </li>
      ))}
    </ul>
  );
};

/** How a country stands: its own account, independent accounts and findings side by side, never as one score. */
export const CountryPage = ({ view, accounts, since, changes }: PropsOf<'country'>) => {
  const t = useText();
  const { country, context } = view;
  const applying = { country: country.iso3, applicability: 'applies' };
  const rows = useRows(applying);
  const accountRows = useAccounts(applying);
  return (
    <>
      <CountryHead view={view} />
      <LeadFigures view={view} />
      <LaneBars
        lanes={view.lanes}
        rows={rows}
        accounts={accountRows}
        kind="both"
        caption={t('portal.country.lanes', { count: view.lanes.applicable, country: country.name })}
      />
      <FigureNote context={context} names={{ [country.iso3]: country.name }} />
      <p className="reading-note">{t('portal.country.silence')}</p>
      <div className="columns columns-country">
        <DifferingSection view={view} accounts={accounts} />
        <ChangedSection view={view} since={since} changes={changes} />
      </div>
      <div className="columns">
        <div>
          <FacetSection view={view} facet="theme" />
        </div>
        <div>
          <ParliamentSection view={view} />
          <FacetSection view={view} facet="document" />
          <FacetSection view={view} facet="mechanism" />
          <ReviewSection view={view} />
          <PositionsSection view={view} />
          <ApplicabilitySection view={view} />
        </div>
      </div>
    </>
  );
};
