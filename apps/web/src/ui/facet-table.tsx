import type { FacetLanes } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import type { ReactNode } from 'react';
import type { QueryValue } from '../lib/query';
import { useText } from './language';
import { LaneGlyph } from './lane-glyph';

/** Rows of a facet (a theme, a document, a region) with their lanes; never summed, since a facet may hold several values. */
export const FacetTable = ({
  facets,
  caption,
  first,
  name,
  rows,
}: {
  facets: FacetLanes[];
  caption: ReactNode;
  /** Heading of the first column. */
  first: string;
  name?: (facet: FacetLanes) => ReactNode;
  rows: (facet: FacetLanes, filters: Record<string, QueryValue>) => string;
}) => {
  const t = useText();
  return (
    <table className="facets">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{first}</th>
          <th scope="col" className="facet-glyph">
            {t('shared.lanes.three')}
          </th>
          <th scope="col" className="number">
            {t('shared.lanes.reported')}
          </th>
          <th scope="col" className="number">
            {t('shared.lanes.independent')}
          </th>
          <th scope="col" className="number">
            {t('shared.lanes.findings')}
          </th>
        </tr>
      </thead>
      <tbody>
        {facets.map((facet) => (
          <FacetRow key={facet.value} facet={facet} name={name?.(facet) ?? facet.label} rows={rows} />
        ))}
      </tbody>
    </table>
  );
};

const FacetRow = ({
  facet,
  name,
  rows,
}: {
  facet: FacetLanes;
  name: ReactNode;
  rows: (facet: FacetLanes, filters: Record<string, QueryValue>) => string;
}) => {
  const t = useText();
  const { lanes } = facet;
  const count = (n: number, filters: Record<string, QueryValue>) =>
    n > 0 ? <a href={rows(facet, filters)}>{formatNumber(n)}</a> : formatNumber(n);
  return (
    <tr>
      <th scope="row">{name}</th>
      <td className="facet-glyph">
        <LaneGlyph lanes={lanes} />
      </td>
      <td className="number">
        {lanes.reported > 0 ? (
          <a href={rows(facet, { voice: 'bearer' })}>
            {t('shared.figure.of', { n: lanes.reported, all: lanes.applicable })}
          </a>
        ) : (
          <a href={rows(facet, {})}>{t('shared.figure.of', { n: 0, all: lanes.applicable })}</a>
        )}
      </td>
      <td className="number">{count(lanes.withIndependent, { voice: 'independent' })}</td>
      <td className="number">{count(lanes.assessed, { voice: 'mechanism' })}</td>
    </tr>
  );
};
