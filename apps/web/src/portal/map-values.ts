import type { FacetLanes, LaneCounts, MapMeasure } from '@heed/contracts';
import type { Translator } from '@heed/messages';
import type { MapStep, MapValue } from './map/map-value';

/** What a measure counts of a country: coverage or the bearers' own accounts, never what others say of them. */
export const measured = (lanes: LaneCounts, measure: MapMeasure): number => {
  if (measure === 'reported') return lanes.reported;
  if (measure === 'coverage_independent') return lanes.withIndependent;
  return (lanes.bearer.implemented ?? 0) + (lanes.bearer.partially_implemented ?? 0);
};

/** Shade by fifths of what applies; the lightest is none at all. */
export const stepOf = (n: number, applicable: number): MapStep | null => {
  if (applicable === 0) return null;
  if (n === 0) return 0;
  const fifth = Math.ceil((5 * n) / applicable);
  if (fifth <= 1) return 1;
  if (fifth === 2) return 2;
  if (fifth === 3) return 3;
  return fifth === 4 ? 4 : 5;
};

/** Filters that open the rows behind a country's value on the map. */
export const measureFilters = (measure: MapMeasure): Record<string, string | string[]> => {
  if (measure === 'reported') return { voice: 'bearer' };
  if (measure === 'coverage_independent') return { voice: 'independent' };
  return { voice: 'bearer', status: ['partially_implemented', 'implemented'] };
};

export const mapValues = (
  t: Translator,
  facets: readonly FacetLanes[],
  measure: MapMeasure,
  href: (path: string) => string,
): MapValue[] =>
  facets.map(({ value, label, lanes }) => {
    const n = measured(lanes, measure);
    return {
      iso3: value,
      name: label,
      href: href(`/countries/${value}`),
      label: t(`portal.home.map_label.${measure}`, { country: label, n, all: lanes.applicable }),
      step: stepOf(n, lanes.applicable),
    };
  });
