import { readFileSync } from 'node:fs';
import { join } from 'node:path';

type Theme = Record<string, string>;

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');
const declared = (block: string): Theme =>
  Object.fromEntries(
    [...block.matchAll(/--([a-z-]+):\s*(#[0-9a-f]{6})\b/g)].map(([, name = '', hex = '']) => [name, hex]),
  );
const [light = {}, darkChanges = {}] = css.split('@media').slice(0, 2).map(declared);
const dark: Theme = { ...light, ...darkChanges };

const channel = (value: number): number => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);

/** Relative luminance, WCAG 2.2. */
const luminance = (hex: string): number => {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => channel(parseInt(hex.slice(at, at + 2), 16) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
};
const contrast = (theme: Theme, one: string, other: string): number => {
  const [darker = 0, lighter = 0] = [one, other].map((name) => luminance(theme[name] ?? '')).sort((a, b) => a - b);
  return (lighter + 0.05) / (darker + 0.05);
};

const STEPS = ['not-started', 'planned', 'in-progress', 'partially-implemented', 'implemented'].map(
  (step) => `status-${step}`,
);
const THEMES: [string, Theme][] = [
  ['light', light],
  ['dark', dark],
];

describe.each(THEMES)('%s theme', (_name, theme) => {
  it.each(['ink', 'quiet', 'accent'])('%s is readable on every background', (text) => {
    for (const background of ['paper', 'sunk', 'mark', 'track']) {
      expect(contrast(theme, text, background)).toBeGreaterThanOrEqual(4.5);
    }
  });

  it('text on a button is readable', () => {
    expect(contrast(theme, 'paper', 'accent')).toBeGreaterThanOrEqual(4.5);
  });

  it.each(['focus', 'contested', 'strong', 'status-regressed', 'status-implemented', 'status-partially-implemented'])(
    '%s stands out from the paper as a graphic does',
    (name) => {
      expect(contrast(theme, name, 'paper')).toBeGreaterThanOrEqual(3);
    },
  );

  it('the steps go one way in luminance, each apart from the next', () => {
    const values = STEPS.map((step) => luminance(theme[step] ?? ''));
    const sorted = [...values].sort((a, b) => a - b);
    expect([sorted, [...sorted].reverse()]).toContainEqual(values);
    STEPS.slice(1).forEach((step, at) => expect(contrast(theme, step, STEPS[at] ?? '')).toBeGreaterThanOrEqual(1.3));
  });

  it('the further step has the stronger contrast with the paper', () => {
    const strengths = STEPS.map((step) => contrast(theme, step, 'paper'));
    expect(strengths).toEqual([...strengths].sort((a, b) => a - b));
  });
});
