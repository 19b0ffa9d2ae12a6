import type { OpeningView } from '@heed/contracts';
import { act, screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../../../test/workspace/fake-api';
import { anEndedOne, anOpenedEntry, anOpening, anOpenOne } from '../../../../../../test/workspace/opening-views';
import { renderAt } from '../../../../../../test/workspace/render-at';
import { aSession } from '../../../../../../test/workspace/views';

const { id } = anOpening();
const ENTRIES = `/openings/${id}/entries`;

/** Two pages, and how many of them were read stands in the list. */
const withOpened = (first: OpeningView = anOpenOne()) => {
  const state = { opening: first };
  const api = fakeApi({
    'GET /session': () => ok(aSession({ abilities: ['opening.read', 'opening.begin'] })),
    'GET /openings': () => ok([state.opening]),
    [`GET ${ENTRIES}`]: ({ search }) => {
      state.opening = { ...state.opening, pagesRead: state.opening.pagesRead + 1 };
      return search.get('after') === 'p2'
        ? ok({ items: [anOpenedEntry({ seq: 1 })], next: null })
        : ok({ items: [anOpenedEntry({ seq: 3, action: 'update.submitted' }), anOpenedEntry({ seq: 2 })], next: 'p2' });
    },
  });
  const asked = () => api.of('GET', ENTRIES).map(({ search }) => search.get('after'));
  return { api, asked, becomes: (opening: OpeningView) => void (state.opening = opening) };
};

const openPage = async () => {
  const rendered = renderAt(`/emergency-access/${id}`);
  const button = await screen.findByRole('button', { name: 'Read the trail' });
  return { ...rendered, read: () => rendered.user.click(button) };
};

const rows = () =>
  within(screen.getByRole('table', { name: 'Entries of the trail, newest first' })).getAllByRole('row');

describe('an opened trail', () => {
  it('asks for a page when it is told to, and for no other', async () => {
    const { asked } = withOpened();
    const { container, user, read } = await openPage();
    expect(screen.getByText('42 minutes are left.')).toBeVisible();
    expect(screen.getByText(/Each one is counted and written down/)).toBeVisible();
    expect(asked()).toEqual([]);
    await read();
    expect(await screen.findByText('2 entries were read.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What was done with its accounts' })).toHaveFocus();
    expect(screen.queryByRole('button', { name: 'Read the trail' })).toBeNull();
    expect(asked()).toEqual([null]);
    const more = screen.getByRole('button', { name: 'Show more' });
    expect(await brokenRules(container)).toEqual([]);
    await user.click(more);
    expect(await screen.findByText('End of the list')).toHaveFocus();
    expect(rows()).toHaveLength(4);
    expect(asked()).toEqual([null, 'p2']);
    expect(screen.queryByRole('button', { name: 'Show more' })).toBeNull();
    const counted = screen.getByText('Pages read', { selector: 'dt' }).parentElement;
    await waitFor(() => expect(counted).toHaveTextContent('Pages read2'));
  });

  it('shows the entries in words, and leads to nothing that is not open', async () => {
    const { api } = withOpened();
    const { organisation } = anOpening();
    api.answer(`GET ${ENTRIES}`, () =>
      ok({
        items: [anOpenedEntry({ target: { kind: 'organisation', id: organisation.id } }), anOpenedEntry({ seq: 2 })],
        next: null,
      }),
    );
    const { read } = await openPage();
    await read();
    await screen.findByText('2 entries were read.');
    const [head, first, second] = rows();
    expect(head).toHaveTextContent(/^WhatWhenByOnChanged$/);
    expect(screen.queryByText(/^Posts are left out/)).toBeNull();
    expect(first).toHaveTextContent('Organisation: Open Doors Aldoria');
    expect(second).toHaveTextContent(/Began an update.*Desk officer.*Update u-1/);
    expect(within(screen.getByRole('table')).queryByRole('link')).toBeNull();
    expect(within(screen.getByRole('table')).queryByRole('button')).toBeNull();
    expect(screen.getByText('End of the list')).not.toHaveRole('status'); // no button led there
  });

  it('reads nothing again when somebody comes back to the window or to the page', async () => {
    const { api, asked } = withOpened();
    const { read, router } = await openPage();
    await read();
    await screen.findByText('2 entries were read.');
    await waitFor(() => expect(api.of('GET', '/openings')).toHaveLength(2));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 10 * 60_000);
    try {
      act(() => void window.dispatchEvent(new Event('visibilitychange')));
      act(() => void window.dispatchEvent(new Event('online')));
      await waitFor(() => expect(api.of('GET', '/openings').length).toBeGreaterThan(2)); // that one is free
      expect(asked()).toEqual([null]);
    } finally {
      later.mockRestore();
    }
    await act(() => router.navigate('/emergency-access'));
    await screen.findByRole('table', { name: 'Emergency access of the past 90 days' });
    await act(() => router.navigate(`/emergency-access/${id}`));
    expect(await screen.findByRole('button', { name: 'Read the trail' })).toBeVisible();
    expect(asked()).toEqual([null]);
  });

  it('does not try again by itself when the answer is lost', async () => {
    const { api, asked } = withOpened();
    api.answer(`GET ${ENTRIES}`, () => problem('database.unavailable'));
    const { read } = await openPage();
    await read();
    expect(await screen.findByRole('alert')).toHaveTextContent(/cannot be reached at the moment/);
    expect(screen.getByRole('button', { name: 'Read the trail' })).toHaveFocus();
    expect(asked()).toEqual([null]);
  });

  it('says so where nothing was recorded', async () => {
    const { api } = withOpened();
    api.answer(`GET ${ENTRIES}`, () => ok({ items: [], next: null }));
    const { read } = await openPage();
    await read();
    expect(await screen.findByText('Nothing was recorded.')).toBeVisible();
  });

  it('is taken away when the API says that it has ended', async () => {
    const { api, becomes } = withOpened();
    const { user, read } = await openPage();
    await read();
    await screen.findByText('2 entries were read.');
    becomes(anEndedOne());
    api.answer(`GET ${ENTRIES}`, () => problem('not_found'));
    await user.click(screen.getByRole('button', { name: 'Show more' }));
    const told = await screen.findByText(/^This emergency access has ended/);
    expect(told).toHaveFocus();
    expect(told).toHaveRole('status');
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.queryByText(/minutes? (is|are) left/)).toBeNull();
  });

  it('is closed by one of the two', async () => {
    const { api, becomes } = withOpened();
    api.answer(`POST /openings/${id}/end`, () => {
      becomes(anEndedOne());
      return nothing();
    });
    const { container, user, read } = await openPage();
    await read();
    await screen.findByText('2 entries were read.');
    await user.click(screen.getByRole('button', { name: 'Close the trail of Open Doors Aldoria' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(/The emergency access ends at once/);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Close the trail' }));
    expect(await screen.findByText(/^This emergency access has ended/)).toHaveFocus();
    expect(screen.queryByRole('table')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each([
    ['has ended', anEndedOne(), /^This emergency access has ended/],
    ['was never opened', anOpening({ stage: 'ended' }), /ended without being opened. Nothing of the trail was read/],
    ['waits for the second', anOpening(), /^Another administrator has to agree first/],
    ['is open to two others', anOpenOne({ abilities: ['opening.end'] }), /^Only the two who opened this trail/],
  ])('cannot be read where it %s, and the page says why', async (_why, opening, words) => {
    const { asked } = withOpened(opening);
    const { container } = renderAt(`/emergency-access/${id}`);
    expect(await screen.findByText(words)).toBeVisible();
    expect(screen.getByText(words)).not.toHaveFocus();
    expect(screen.getByText(opening.reason)).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Read the trail' })).toBeNull();
    expect(screen.queryAllByRole('button', { name: /^Close the trail/ })).toHaveLength(
      opening.stage === 'open' ? 1 : 0,
    );
    expect(asked()).toEqual([]);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says so where the list has none at this address', async () => {
    withOpened();
    const { container } = renderAt('/emergency-access/another');
    expect(await screen.findByRole('heading', { name: 'This emergency access is not in the list' })).toBeVisible();
    expect(screen.getByText('It is older than 90 days, or the address is wrong.')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('counts the minutes down', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      withOpened(anOpenOne());
      renderAt(`/emergency-access/${id}`);
      expect(await screen.findByText('42 minutes are left.')).toBeVisible();
      jest.setSystemTime(Date.now() + 40.5 * 60_000); // a device that slept
      await act(() => jest.advanceTimersByTimeAsync(1_000));
      expect(screen.getByText('1 minute is left.')).toBeVisible();
      jest.setSystemTime(Date.now() + 61_000);
      await act(() => jest.advanceTimersByTimeAsync(1_000));
      expect(screen.getByText('It closes now.')).toBeVisible(); // until the API says that it has
      expect(screen.queryByRole('button', { name: 'Read the trail' })).toBeNull();
    } finally {
      jest.useRealTimers();
    }
  });
});
