import type { FacetLanes, FigureContext, MapMeasure } from '@heed/contracts';
import { changing } from '../lib/query';
import { Figure, FigureNote } from '../ui/figure';
import { useText } from '../ui/language';
import { DemonstrationTiles } from './map/demonstration-tiles';
import { WorldMap } from './map/world-map';
import { mapValues, measured, measureFilters } from './map-values';
import { useHref, usePage, useRows } from './page-context';

/** The order of the switch; written out because pages import no more than types from the contracts. */
const MEASURES: readonly MapMeasure[] = ['reported', 'own_implemented', 'coverage_independent'];
const SHADES = ['none', 'fifth_1', 'fifth_2', 'fifth_3', 'fifth_4', 'fifth_5'] as const;

const MeasureSwitch = ({ measure }: { measure: MapMeasure }) => {
  const t = useText();
  const { url } = usePage();
  return (
    <nav className="switch" aria-label={t('portal.home.measure')}>
      <ul role="list">
        {MEASURES.map((one) => (
          <li key={one}>
            <a href={`${changing(url, 'measure', one)}#map`} aria-current={one === measure ? 'true' : undefined}>
              {t(`portal.home.measures.${one}`)}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
};

const Legend = () => {
  const t = useText();
  return (
    <ul role="list" className="map-legend" aria-label={t('portal.home.legend')}>
      {SHADES.map((shade, step) => (
        <li key={shade}>
          <svg
            className="map-swatch map"
            width="14"
            height="14"
            viewBox="0 0 14 14"
            aria-hidden="true"
            focusable="false"
          >
            <rect className={`map-step-${String(step)}`} x="0.5" y="0.5" width="13" height="13" />
          </svg>{' '}
          {t(`portal.home.shades.${shade}`)}
        </li>
      ))}
    </ul>
  );
};

/** The map's equal for readers who see none: the same figures, in alphabetical order. */
const CountryFigures = ({
  facets,
  measure,
  caption,
  demonstration = false,
}: {
  facets: readonly FacetLanes[];
  measure: MapMeasure;
  caption: string;
  demonstration?: boolean;
}) => {
  const t = useText();
  const href = useHref();
  const rows = useRows({ applicability: 'applies' });
  return (
    <table className="country-figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('shared.filter.country')}</th>
          <th scope="col" className="number">
            {t(`portal.home.measure_heading.${measure}`)}
          </th>
        </tr>
      </thead>
      <tbody>
        {facets.map(({ value, label, lanes }) => {
          const n = measured(lanes, measure);
          return (
            <tr key={value} className={demonstration ? 'invented' : undefined}>
              <th scope="row">
                <a href={href(`/countries/${value}`)}>{label}</a>
              </th>
              <td className="number">
                <Figure
                  n={n}
                  of={lanes.applicable}
                  href={n > 0 ? rows({ country: value, ...measureFilters(measure) }) : undefined}
                />
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
};

export const MapSection = ({
  context,
  world,
  measure,
}: {
  context: FigureContext;
  world: FacetLanes[];
  measure: MapMeasure;
}) => {
  const t = useText();
  const href = useHref();
  return (
    <section className="map-section" aria-labelledby="map">
      <h2 id="map">{t(`portal.home.map_title.${measure}`)}</h2>
      <MeasureSwitch measure={measure} />
      <div className="map-and-table">
        <div>
          <WorldMap
            id="world"
            title={t(`portal.home.map_title.${measure}`)}
            description={t('portal.home.map_description')}
            values={mapValues(t, world, measure, (path) => href(path))}
          />
          <Legend />
          <p className="small quiet">{t('portal.home.disclaimer')}</p>
          <p className="small quiet">{t('portal.home.disclaimer_areas')}</p>
        </div>
        {/* eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reached by the keyboard */}
        <div className="map-table" role="region" aria-label={t('portal.home.table_caption')} tabIndex={0}>
          <CountryFigures facets={world} measure={measure} caption={t('portal.home.table_caption')} />
        </div>
      </div>
      <FigureNote context={context} />
    </section>
  );
};

export const DemonstrationSection = ({
  context,
  facets,
  measure,
}: {
  context: FigureContext;
  facets: FacetLanes[];
  measure: MapMeasure;
}) => {
  const t = useText();
  const href = useHref();
  if (facets.length === 0) return null;
  return (
    <section className="map-section" aria-labelledby="demonstration">
      <h2 id="demonstration">{t('portal.home.demonstration')}</h2>
      <p className="small quiet">{t('portal.home.demonstration_text')}</p>
      <div className="tiles-and-table">
        <DemonstrationTiles
          id="tiles"
          title={t('portal.home.demonstration')}
          description={t('portal.home.map_description')}
          values={mapValues(t, facets, measure, (path) => href(path))}
        />
        <CountryFigures
          facets={facets}
          measure={measure}
          demonstration
          caption={t(`portal.home.map_title.${measure}`)}
        />
      </div>
      <Legend />
      <FigureNote context={{ ...context, filters: { ...context.filters, demonstration: ['true'] } }} />
    </section>
  );
};
