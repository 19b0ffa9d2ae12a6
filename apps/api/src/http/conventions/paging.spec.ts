import { decodeCursor, encodeCursor, pageOf } from './paging';

describe('A cursor', () => {
  it('comes back as the sort keys it was made of', () => {
    expect(decodeCursor(encodeCursor(['Åland', 7, null]), ['string', 'number', 'string?'])).toEqual(['Åland', 7, null]);
  });

  it('is absent on the first page', () => {
    expect(decodeCursor(undefined, ['string'])).toBeNull();
  });

  it.each([
    ['no JSON', 'not-a-cursor'],
    ['no list', Buffer.from('{"a":1}').toString('base64url')],
    ['too few keys', encodeCursor(['a'])],
    ['too many keys', encodeCursor(['a', 1, 2])],
    ['a key of another type', encodeCursor(['a', '1; DROP TABLE people.session'])],
    ['an object for a key', Buffer.from('["a",{"b":1}]').toString('base64url')],
    ['null where none can be', encodeCursor(['a', null])],
  ])('with %s is refused', (_what, cursor) => {
    expect(() => decodeCursor(cursor, ['string', 'number'])).toThrow(
      expect.objectContaining({ code: 'request.bad_cursor' }),
    );
  });
});

describe('A page', () => {
  const rows = [{ n: 1 }, { n: 2 }, { n: 3 }];

  it('points to the next one only when there is another row', () => {
    expect(pageOf(rows, 2, ({ n }) => [n])).toEqual({ items: [{ n: 1 }, { n: 2 }], next: encodeCursor([2]) });
    expect(pageOf(rows, 3, ({ n }) => [n], 3)).toEqual({ items: rows, next: null, total: 3 });
    expect(pageOf([], 3, () => [])).toEqual({ items: [], next: null });
  });
});
