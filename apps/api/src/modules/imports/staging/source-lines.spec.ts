import type { ProposedDocument } from '@heed/documents';
import { linesInside } from './source-lines';

const spans = (...lines: (readonly [number, number])[]): ProposedDocument[] => {
  const paragraphs = lines.map((span) => ({ lines: span }));
  return JSON.parse(JSON.stringify([{ paragraphs }]));
};
const LINES = [1, 2, 3, 4, 5, 6].map((number) => ({ number }));

test.each<[string, ProposedDocument[], number[]]>([
  ['paragraphs in order', spans([2, 3], [5, 5]), [2, 3, 5]],
  ['paragraphs in any order', spans([5, 6], [1, 2]), [1, 2, 5, 6]],
  ['one within another', spans([1, 5], [2, 3]), [1, 2, 3, 4, 5]],
  ['a span that ends before it begins', spans([4, 2]), []],
  ['no paragraph', [], []],
])('tells which lines stand in %s', (_name, documents, expected) => {
  expect([...linesInside(LINES, documents)]).toEqual(expected);
});

test('takes no longer for what a file says of its lines', () => {
  const endless = spans(...Array.from({ length: 1_000 }, (_, n) => [-n * 1e9, 1e15] as const));
  const started = performance.now();
  expect(linesInside(LINES, endless).size).toBe(6);
  expect(performance.now() - started).toBeLessThan(30_000);
});
