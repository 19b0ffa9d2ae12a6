/** One State on a map: what it is called, where it leads, and which of six shades it has. */
export interface MapValue {
  iso3: string;
  name: string;
  href: string;
  /** The whole statement for a reader who sees no colour: name, figure, counting unit. */
  label: string;
  /** Shade from light to dark; null where there is nothing to show. */
  step: MapStep | null;
}

export type MapStep = 0 | 1 | 2 | 3 | 4 | 5;

export interface MapProps {
  values: readonly MapValue[];
  title: string;
  description: string;
  /** Prefix of the element ids, one per map on a page. */
  id: string;
}

export const shadeClass = (step: MapStep | null): string => (step === null ? 'map-none' : `map-step-${step}`);
