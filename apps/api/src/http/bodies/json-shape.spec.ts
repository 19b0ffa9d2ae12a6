import { hasModestShape } from './json-shape';

const modest = (json: string): boolean => hasModestShape(Buffer.from(json));
const numbered = (count: number): string => Array.from({ length: count }, (_, n) => `"k${n}":1`).join(',');

describe('The shape of a body', () => {
  it('is counted to the last level and item', () => {
    expect(modest('['.repeat(8) + ']'.repeat(8))).toBe(true);
    expect(modest('['.repeat(9) + ']'.repeat(9))).toBe(false);
    expect(modest(`{${numbered(1_000)}}`)).toBe(true);
    expect(modest(`{${numbered(1_001)}}`)).toBe(false);
    expect(modest(`[${'{},'.repeat(600)}{}]`)).toBe(false);
  });

  it('does not change with what stands inside text', () => {
    expect(modest(JSON.stringify({ narrative: `\\"[[[[[[[[[[{{{{${','.repeat(5_000)}"` }))).toBe(true);
    expect(modest(`["\\\\",${'['.repeat(8)}`)).toBe(false);
  });

  it('is found out before the end of what is far too large', () => {
    expect(modest('['.repeat(1_000_000))).toBe(false);
    expect(modest('"'.repeat(1_000_001))).toBe(true); // texts alone: parsing refuses them at the second
  });
});
