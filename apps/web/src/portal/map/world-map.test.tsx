/** @jest-environment node */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { renderToStaticMarkup } from 'react-dom/server';
import { DEMONSTRATION_TILES, DemonstrationTiles } from './demonstration-tiles';
import type { MapStep, MapValue } from './map-value';
import { WorldMap } from './world-map';
import worldMap from './world-map.json';

interface StateRow {
  iso3: string;
  names: { en: string };
}

const seeds = join(__dirname, '../../../../../seeds/reference');
const states: StateRow[] = JSON.parse(readFileSync(join(seeds, 'countries.json'), 'utf8'));
const invented: { countries: (StateRow & { tile: { column: number; row: number } })[] } = JSON.parse(
  readFileSync(join(seeds, 'demonstration-countries.json'), 'utf8'),
);
const steps: readonly MapStep[] = [0, 1, 2, 3, 4, 5];
const valueOf = ({ iso3, names }: StateRow, at: number): MapValue => ({
  iso3,
  name: names.en,
  href: `/countries/${iso3}`,
  label: `${names.en}: ${at} of 173 recommendations reported`,
  step: at % 7 === 6 ? null : (steps[at % 7] ?? null),
});
const world = (values: MapValue[]) =>
  renderToStaticMarkup(<WorldMap id="world" title="World map" description="Reported" values={values} />);
const tiles = (values: MapValue[]) =>
  renderToStaticMarkup(<DemonstrationTiles id="demo" title="Invented States" description="Invented" values={values} />);
const found = (markup: string, pattern: RegExp) => [...markup.matchAll(pattern)].map((match) => match[1] ?? '');
const kibibytes = (text: string) => gzipSync(text, { level: 9 }).length / 1024;

describe('world map', () => {
  const markup = world(states.map(valueOf));

  it('links each of the 195 States exactly once', () => {
    const linked = found(markup, /<a href="\/countries\/(\w+)"/g);
    expect(linked).toHaveLength(195);
    expect(linked.sort()).toEqual(states.map((state) => state.iso3));
  });

  it('names each link with its label and repeats no id', () => {
    expect(found(markup, /<a [^>]*><title>([^<]+: \d+ of 173[^<]+)<\/title>/g)).toHaveLength(195);
    const ids = found(markup, / id="([^"]+)"/g);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('carries no style or script, which the CSP would refuse', () => {
    expect(markup).not.toMatch(/style=|<style|<script/);
  });

  it('links nobody without a value, and no disputed area ever', () => {
    expect(found(world([]), /(<a )/g)).toEqual([]);
    const codes = worldMap.disputed.map((area) => area.code);
    expect(codes).toEqual(['XAC', 'XAP', 'XBT', 'XHT', 'XIT', 'XJK']);
    const claimed = codes.map((iso3) => ({ iso3, name: iso3, href: '/x', label: iso3, step: null }));
    expect(found(world(claimed), /(<a )/g)).toEqual([]);
  });

  it('has a shape or a dot for every State, and dots that can be hit one by one', () => {
    const drawn = new Set([...worldMap.states.map((area) => area.code), ...worldMap.dots.map((dot) => dot.iso3)]);
    expect(states.filter((state) => !drawn.has(state.iso3))).toEqual([]);
    for (const [at, dot] of worldMap.dots.entries())
      for (const other of worldMap.dots.slice(at + 1))
        expect(Math.hypot(dot.x - other.x, dot.y - other.y)).toBeGreaterThan(13);
  });

  it('stays within 25 KiB compressed, boundaries alone, and says what a page pays', () => {
    const [shapes, page] = [kibibytes(JSON.stringify(worldMap)), kibibytes(markup)];
    console.info(`map: ${shapes.toFixed(1)} KiB gzip; markup with 195 labels: ${page.toFixed(1)} KiB gzip`);
    expect(shapes).toBeLessThan(25);
    expect(page).toBeLessThan(30);
  });
});

describe('demonstration tiles', () => {
  it('link the six invented States, under a title that says so', () => {
    const markup = tiles(invented.countries.map(valueOf));
    expect(found(markup, /<a href="\/countries\/(\w+)"/g)).toEqual(['QMA', 'QMB', 'QMC', 'QMD', 'QME', 'QMF']);
    expect(markup).toContain('<title id="demo-title">Invented States</title>');
  });

  it('stand where the seeds put them and show no real State', () => {
    const seeded = invented.countries.map(({ iso3, tile }) => [iso3, [tile.column, tile.row]]);
    expect(Object.entries(DEMONSTRATION_TILES)).toEqual(seeded);
    expect(found(tiles(states.map(valueOf)), /(<a )/g)).toEqual([]);
  });
});
