import { MapFrame } from './map-frame';
import { shadeClass } from './map-value';
import type { MapProps, MapValue } from './map-value';

/** Column and row of each invented State, as in seeds/reference/demonstration-countries.json. */
export const DEMONSTRATION_TILES: Readonly<Record<string, readonly [column: number, row: number]>> = {
  QMA: [1, 0],
  QMB: [2, 0],
  QMC: [0, 1],
  QMD: [1, 1],
  QME: [2, 1],
  QMF: [1, 2],
};

const tile = { width: 120, height: 64 };
const step = { x: tile.width + 8, y: tile.height + 40 };
const heading = 40;
const width = 3 * step.x;
const height = heading + 3 * step.y;

interface TileProps {
  value: MapValue;
  at: readonly [column: number, row: number];
}

/** The name stands beneath its tile: no shade then has to carry text. */
const Tile = ({ value, at: [column, row] }: TileProps) => {
  const [x, y] = [column * step.x + 4, heading + row * step.y];
  return (
    <a href={value.href}>
      <title>{value.label}</title>
      <rect className={shadeClass(value.step)} x={x} y={y} width={tile.width} height={tile.height} />
      <text className="map-tile-name" x={x + tile.width / 2} y={y + tile.height + 18}>
        {value.name}
      </text>
    </a>
  );
};

/** The six invented States as tiles: no coast, no border, so that nobody takes it for a place. */
export const DemonstrationTiles = ({ values, title, description, id }: MapProps) => (
  <MapFrame id={id} title={title} description={description} width={width} height={height}>
    <text className="map-tiles-heading" x={width / 2} y={heading / 2} aria-hidden="true">
      {title}
    </text>
    {values.map((value) => {
      const at = DEMONSTRATION_TILES[value.iso3];
      return at ? <Tile key={value.iso3} value={value} at={at} /> : null;
    })}
  </MapFrame>
);
