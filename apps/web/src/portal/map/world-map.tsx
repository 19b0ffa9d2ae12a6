import { MapFrame } from './map-frame';
import { shadeClass } from './map-value';
import type { MapProps, MapValue } from './map-value';
import worldMap from './world-map.json';

type ValueOf = (iso3: string) => MapValue | undefined;

const dots = new Set(worldMap.dots.map((dot) => dot.iso3));

interface AreaProps {
  d: string;
  value: MapValue | undefined;
  /** A State too small to see is linked from its dot alone, so that the keyboard meets it once. */
  linked: boolean;
}

const Area = ({ d, value, linked }: AreaProps) => {
  const area = <path className={shadeClass(value?.step ?? null)} d={d} />;
  if (!value || !linked) return area;
  return (
    <a href={value.href}>
      <title>{value.label}</title>
      {area}
    </a>
  );
};

const Dot = ({ x, y, value }: { x: number; y: number; value: MapValue | undefined }) => {
  const dot = <circle className={shadeClass(value?.step ?? null)} cx={x} cy={y} r={6.5} />;
  if (!value) return dot;
  return (
    <a href={value.href}>
      <title>{value.label}</title>
      {dot}
    </a>
  );
};

const DisputedAreas = ({ id }: { id: string }) => (
  <g className="map-disputed">
    <pattern id={`${id}-hatch`} width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
      <path d="M0 0h8" />
    </pattern>
    {worldMap.disputed.map((area) => (
      <path key={area.code} d={area.d} fill={`url(#${id}-hatch)`} />
    ))}
  </g>
);

const StateAreas = ({ valueOf }: { valueOf: ValueOf }) => (
  <g className="map-areas">
    {worldMap.states.map(({ code, d }) => (
      <Area key={code} d={d} value={valueOf(code)} linked={!dots.has(code)} />
    ))}
  </g>
);

const StateDots = ({ valueOf }: { valueOf: ValueOf }) => (
  <g className="map-dots">
    {worldMap.dots.map(({ iso3, x, y }) => (
      <Dot key={iso3} x={x} y={y} value={valueOf(iso3)} />
    ))}
  </g>
);

/** The world in United Nations boundaries. Only States with a value are links; the disclaimer belongs beneath. */
export const WorldMap = ({ values, title, description, id }: MapProps) => {
  const byCode = new Map(values.map((value) => [value.iso3, value]));
  const valueOf: ValueOf = (iso3) => byCode.get(iso3);
  return (
    <MapFrame id={id} title={title} description={description} width={worldMap.width} height={worldMap.height}>
      <path className="map-territories" d={worldMap.territories.map((area) => area.d).join('')} />
      <StateAreas valueOf={valueOf} />
      <DisputedAreas id={id} />
      <path className="map-borders-not-final" d={worldMap.notFinalBorders} />
      <StateDots valueOf={valueOf} />
    </MapFrame>
  );
};
