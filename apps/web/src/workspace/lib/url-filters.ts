/** Adds a value to a filter, or replaces the one it has; a changed filter starts again at the first page. */
export const withFilters = (
  search: URLSearchParams,
  added: Readonly<Record<string, string>>,
  replaced: Readonly<Record<string, string>>,
): URLSearchParams => {
  const next = new URLSearchParams(search);
  for (const [name, value] of Object.entries(replaced)) {
    if (value === '') next.delete(name);
    else next.set(name, value);
  }
  for (const [name, value] of Object.entries(added)) {
    if (value !== '' && !next.getAll(name).includes(value)) next.append(name, value);
  }
  next.delete('after');
  return next;
};

/** `?a=b`, or nothing where no parameter is set. */
export const queryText = (search: URLSearchParams): string => (search.size > 0 ? `?${search.toString()}` : '');

/** What the API's list knows: it refuses unknown parameters, and an address may carry others. */
export const knownOnly = (search: URLSearchParams, names: readonly string[]): URLSearchParams =>
  new URLSearchParams([...search].filter(([name, value]) => names.includes(name) && value !== ''));

/** Filters in use by name, as the chips want them. */
export const filtersIn = (search: URLSearchParams, names: readonly string[]): Record<string, string[]> =>
  Object.fromEntries(
    names.map((name) => [name, search.getAll(name)] as const).filter(([, values]) => values.length > 0),
  );
