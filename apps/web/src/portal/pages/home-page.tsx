import type { HomeView } from '@heed/contracts';
import { FacetTable } from '../../ui/facet-table';
import { FigureNote } from '../../ui/figure';
import { useText } from '../../ui/language';
import { Sentence } from '../../ui/sentence';
import { ChangeSentence } from '../change-sentence';
import { DemonstrationSection, MapSection } from '../map-section';
import { useHref, useRows } from '../page-context';
import type { PropsOf } from '../page-props';
import { SearchForm } from '../search-form';

/** Nobody in the world has reported yet, and the invented States are all that moves. */
const onlyDemonstration = ({ updates, demonstrationUpdates }: HomeView['counts']): boolean =>
  updates === 0 && demonstrationUpdates > 0;

const Counts = ({ counts }: { counts: HomeView['counts'] }) => {
  const t = useText();
  const href = useHref();
  const { updates, demonstrationUpdates } = counts;
  return (
    <p className="counts">
      <Sentence
        message={onlyDemonstration(counts) ? 'portal.home.counts_demonstration' : 'portal.home.counts'}
        parts={{
          documents: <a href={href('/documents')}>{t('portal.home.count_documents', { count: counts.documents })}</a>,
          recommendations: (
            <a href={href('/recommendations')}>{t('shared.unit.recommendations', { count: counts.recommendations })}</a>
          ),
          asks: t('shared.unit.asks', { count: counts.asks }),
          commitments: <a href={href('/commitments')}>{t('shared.unit.commitments', { count: counts.commitments })}</a>,
          countries: <a href={href('/countries')}>{t('shared.unit.countries', { count: counts.countries })}</a>,
          updates: (
            <a href={href('/accounts', { removed: 'false' })}>
              {onlyDemonstration(counts)
                ? t('portal.home.count_updates', { count: updates })
                : t('shared.unit.updates', { count: updates })}
            </a>
          ),
          demonstration: (
            <a href={href('/accounts', { demonstration: 'true', removed: 'false' })}>
              {t('portal.home.count_demonstration', { count: demonstrationUpdates })}
            </a>
          ),
        }}
      />
    </p>
  );
};

/** What this is, a way in, and where reporting stands in the world; no totals that rank. */
export const HomePage = ({ view, measure }: PropsOf<'home'>) => {
  const t = useText();
  const rows = useRows({ applicability: 'applies' });
  const demonstrationFirst = onlyDemonstration(view.counts);
  const demonstration = <DemonstrationSection context={view.context} facets={view.demonstration} measure={measure} />;
  const invented = view.latest.filter(({ organisation }) => organisation?.demonstration);
  const allInvented = invented.length > 0 && invented.length === view.latest.length;
  return (
    <>
      <div className="opening">
        <h1>{t('portal.home.sentence')}</h1>
        <SearchForm size="large" />
        <Counts counts={view.counts} />
      </div>
      {demonstrationFirst && demonstration}
      <MapSection context={view.context} world={view.world} measure={measure} />
      {!demonstrationFirst && demonstration}
      <div className="columns">
        <section aria-labelledby="changed">
          <h2 id="changed">{t('portal.home.changed')}</h2>
          {view.latest.length === 0 && <p className="quiet">{t('portal.home.changed_none')}</p>}
          {allInvented && <p className="small quiet">{t('portal.home.changed_demonstration')}</p>}
          <ol role="list" className="changes">
            {view.latest.map((row) => (
              <ChangeSentence key={row.id} row={row} bearer marked={!allInvented} />
            ))}
          </ol>
        </section>
        <section aria-labelledby="regions">
          <h2 id="regions">{t('portal.home.regions')}</h2>
          <FacetTable
            facets={view.regions}
            first={t('shared.filter.region')}
            caption={t('portal.home.regions_caption')}
            rows={({ value }, filters) => rows({ ...filters, region: value })}
          />
          <FigureNote context={view.context} />
        </section>
      </div>
    </>
  );
};
