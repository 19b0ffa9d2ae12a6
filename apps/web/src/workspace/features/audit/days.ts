/** Whether the days that the list is narrowed to end before they begin: nothing could fit. */
export const areReversed = (since: string, until: string): boolean => since !== '' && until !== '' && since > until;

export const areReversedIn = (search: URLSearchParams): boolean =>
  areReversed(search.get('since') ?? '', search.get('until') ?? '');
