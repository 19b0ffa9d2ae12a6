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

const Counts = ({ counts }: { counts: HomeView['counts'] }) => {
  const t = useText();
  const href = useHref();
  return (
    <p className="counts">
      <Sentence
        message="portal.home.counts"
        parts={{
          documents: <a href={href('/documents')}>{t('portal.home.count_documents', { count: counts.documents })}</a>,
          recommendations: (
            <a href={href('/recommendations')}>{t('shared.unit.recommendations', { count: counts.recommendations })}</a>
          ),
          asks: t('shared.unit.asks', { count: counts.asks }),
          commitments: <a href={href('/commitments')}>{t('shared.unit.commitments', { count: counts.commitments })}</a>,
          countries: <a href={href('/countries')}>{t('shared.unit.countries', { count: counts.countries })}</a>,
          updates: t('shared.unit.updates', { count: counts.updates }),
        }}
      />
    </p>
  );
};

/** What this is, a way in, and where reporting stands in the world; no totals that rank. */
export const HomePage = ({ view, measure }: PropsOf<'home'>) => {
  const t = useText();
  const rows = useRows({ applicability: 'applies' });
  return (
    <>
      <div className="opening">
        <h1>{t('portal.home.sentence')}</h1>
        <SearchForm size="large" />
        <Counts counts={view.counts} />
      </div>
      <MapSection context={view.context} world={view.world} measure={measure} />
      <DemonstrationSection facets={view.demonstration} measure={measure} />
      <div className="columns">
        <section aria-labelledby="changed">
          <h2 id="changed">{t('portal.home.changed')}</h2>
          {view.latest.length === 0 && <p className="quiet">{t('portal.home.changed_none')}</p>}
          <ol role="list" className="changes">
            {view.latest.map((row) => (
              <ChangeSentence key={row.id} row={row} bearer />
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
