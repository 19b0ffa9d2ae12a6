export type QueryValue = string | readonly string[] | null | undefined;

/** A path with a query; several values repeat their parameter, empty ones are left out. */
export const withQuery = (path: string, query: Record<string, QueryValue>): string => {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    const values = typeof value === 'string' ? [value] : (value ?? []);
    for (const one of values) if (one !== '') search.append(name, one);
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
};

const split = (url: string): [path: string, query: URLSearchParams] => {
  const [path = '', query = ''] = url.split('?');
  return [path, new URLSearchParams(query)];
};
const join = (path: string, query: URLSearchParams): string => (query.size > 0 ? `${path}?${query.toString()}` : path);

/** The same address with one parameter changed; paging starts again. */
export const changing = (url: string, name: string, value: string | null): string => {
  const [path, query] = split(url);
  query.delete('after');
  if (value === null) query.delete(name);
  else query.set(name, value);
  return join(path, query);
};

/** The same address without one value of a repeated parameter; paging starts again. */
export const withoutValue = (url: string, name: string, value: string): string => {
  const [path, query] = split(url);
  const kept = [...query].filter(([other, said]) => other !== 'after' && !(other === name && said === value));
  return join(path, new URLSearchParams(kept));
};

/** The next page of the same list. */
export const pageAfter = (url: string, after: string): string => {
  const [path, query] = split(url);
  query.set('after', after);
  return join(path, query);
};

export const pathOf = (url: string): string => split(url)[0];
export const queryOf = (url: string): URLSearchParams => split(url)[1];
