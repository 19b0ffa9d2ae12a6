import { validateSync } from 'class-validator';
import { Length, MaxLength } from './text-length';

class Texts {
  @Length(2, 4) one: unknown = 'ab';
  @MaxLength(4, { each: true }) many: unknown = [];
}

const refused = (given: Partial<Texts>): string[] =>
  validateSync(Object.assign(new Texts(), given)).flatMap(({ property, constraints }) =>
    Object.keys(constraints ?? {}).map((rule) => `${property} ${rule}`),
  );

describe('The length of a text', () => {
  it.each(['ab', 'abcd', '🦩🪴🧭🛶', 'жера'])('of %j is within', (one) => {
    expect(refused({ one, many: [one] })).toEqual([]);
  });

  it('counts what cannot be seen, as the database does', () => {
    expect(refused({ one: 'a\uFE0Fa\uFE0Fa' })).toEqual(['one isLength']);
    expect(refused({ many: ['abcd', 'a\uFE0Fa\uFE0Fa'] })).toEqual(['many maxLength']);
  });

  it.each(['a', 'abcde', '', 4, null, ['a', 'b', 'c']])('refuses %j', (one) => {
    expect(refused({ one })).toEqual(['one isLength']);
  });
});
