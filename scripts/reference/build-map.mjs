// Writes apps/web/src/portal/map/world-map.json from the UN boundaries in plotly.js 3.3.1.
// node scripts/reference/build-map.mjs <folder with the unpacked package>; the README beside the output says more.
import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { geoEqualEarth, geoPath } from 'd3-geo';
import { feature, mesh } from 'topojson-client';
import { spread } from './map-dots.mjs';
import { drawRings } from './map-paths.mjs';
import { disputed, drawnWith, leftOut, notFinal } from './map-policy.mjs';
import { decodeArcs, simplifyArc } from './map-simplify.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const output = join(root, 'apps/web/src/portal/map/world-map.json');
const width = 2000;
/** At 960 pixels, the width the portal shows, an area below six square pixels cannot be seen. */
const tooSmall = 6 * (width / 960) ** 2;
const specks = 5;
const cornerLimit = 0.02;
const dotGap = 15;
const margin = 10;

const readJson = (path) => JSON.parse(readFileSync(path, 'utf8'));
const codeOf = (area) => drawnWith[area.id] ?? area.id;

function loadTopology(folder) {
  const file = readJson(join(folder, 'plotly.js-3.3.1/topojson/dist/world_110m.json'));
  const arcs = decodeArcs(file).map((arc) => simplifyArc(arc, cornerLimit));
  const shown = file.objects.countries.geometries.filter((area) => !leftOut.includes(area.id));
  return { type: 'Topology', arcs, objects: { countries: { type: 'GeometryCollection', geometries: shown } } };
}

/** Equal Earth around 11° E, the meridian that cuts no State in two, fitted to the land that is shown. */
function fitProjection(land) {
  const projection = geoEqualEarth()
    .rotate([-11, 0])
    .fitWidth(width - 2 * margin, land)
    .precision(1.5);
  const [x, y] = projection.translate();
  projection.translate([x + margin, y + margin]);
  const height = Math.ceil(geoPath(projection).bounds(land)[1][1]) + margin;
  return { projection, height };
}

/** One list of rings per code: the file has several areas for some States. */
function ringsByCode(areas, projection) {
  const found = new Map();
  for (const area of areas) {
    const rings = drawRings(geoPath, projection, area);
    found.set(codeOf(area), [...(found.get(codeOf(area)) ?? []), ...rings]);
  }
  return new Map([...found].map(([code, rings]) => [code, keptRings(rings)]));
}

/** The largest ring and those that can be seen. */
function keptRings(rings) {
  const [largest, ...others] = [...rings].sort((left, right) => right.area - left.area);
  return largest ? [largest, ...others.filter((ring) => ring.area >= specks)] : [];
}

function notFinalBorders(topology, projection) {
  const listed = (first, second) => notFinal.some((pair) => pair.includes(first) && pair.includes(second));
  const open = (first, second) =>
    first !== second && (first.id in disputed || second.id in disputed || listed(first.id, second.id));
  const lines = mesh(topology, topology.objects.countries, open);
  return drawRings(geoPath, projection, lines)
    .map((line) => line.d)
    .join('');
}

function dotsFor(states, rings, projection) {
  const seen = (iso3) => (rings.get(iso3) ?? []).reduce((sum, ring) => sum + ring.area, 0);
  const small = states.filter(({ iso3 }) => seen(iso3) < tooSmall);
  const placed = small.map(({ iso3, longitude, latitude }) => {
    const [x, y] = projection([longitude, latitude]);
    return { iso3, x, y };
  });
  return spread(placed, dotGap);
}

function drawMap(topology, states) {
  const land = feature(topology, topology.objects.countries);
  const { projection, height } = fitProjection(land);
  const rings = ringsByCode(land.features, projection);
  const isState = new Set(states.map((state) => state.iso3));
  const codes = [...rings.keys()].filter((code) => rings.get(code).length > 0).sort();
  const shapes = (wanted) =>
    codes.filter(wanted).map((code) => ({
      code,
      d: rings
        .get(code)
        .map((ring) => ring.d)
        .join(''),
    }));
  return {
    source: 'UN Geodata, simplified',
    width,
    height,
    states: shapes((code) => isState.has(code)),
    territories: shapes((code) => !isState.has(code) && !(code in disputed)),
    disputed: shapes((code) => code in disputed),
    notFinalBorders: notFinalBorders(topology, projection),
    dots: dotsFor(states, rings, projection),
  };
}

const states = readJson(join(root, 'seeds/reference/countries.json'));
const map = drawMap(loadTopology(resolve(process.argv[2] ?? '.')), states);
const text = JSON.stringify(map);
writeFileSync(output, `${JSON.stringify(map, null, 2)}\n`);
const compressed = (gzipSync(text, { level: 9 }).length / 1024).toFixed(1);
console.log(`${map.states.length} States drawn, ${map.dots.length} dots, ${map.height} high, ${compressed} KiB gzip`);
