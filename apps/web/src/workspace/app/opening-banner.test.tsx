import type { OpeningView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { act, screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../test/workspace/fake-api';
import { anEndedOne, anOpening, anOpenOne } from '../../../test/workspace/opening-views';
import { renderAt } from '../../../test/workspace/render-at';
import { aMyCommitmentRow, aSession, aWorld } from '../../../test/workspace/views';

const KNOWS: Action[] = ['opening.read', 'opening.acknowledge'];
const TOLD = { requestedBy: null, approvedBy: null, abilities: KNOWS };
const KNOW = /^We know of this/;

const withBanner = (openings: OpeningView[], abilities: Action[] = ['workspace.read', ...KNOWS]) =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities })),
    'GET /progress': () => ok(aWorld()),
    'GET /me/commitments': () => ok({ items: [aMyCommitmentRow()], next: null, total: 1 }),
    'GET /openings': () => ok(openings),
  });

describe('what an organisation is told on every page of an emergency access', () => {
  it('says who, when, why and how much, until the organisation says that it knows', async () => {
    const open = anOpenOne({ ...TOLD, pagesRead: 1, endsAt: '2026-11-20T12:00:00.000Z', abilities: ['opening.read'] });
    const ended = anEndedOne({ ...TOLD, pagesRead: 4 });
    const api = withBanner([open]);
    api.answer(`POST /openings/${open.id}/acknowledge`, () => {
      api.answer('GET /openings', () => ok([{ ...ended, acknowledgedAt: ended.endsAt, abilities: ['opening.read'] }]));
      return nothing();
    });
    const { container, user, router } = renderAt('/');
    const notice = await screen.findByRole('region', { name: 'Emergency access from 20 Nov 2026, 11:00 UTC' });
    const [told, ...more] = within(notice).getAllByRole('status');
    expect(more).toEqual([]);
    expect(told).toHaveTextContent(
      /^Two administrators of the operator opened your organisation’s trail by emergency access at 20 Nov 2026, 11:00 UTC\.$/,
    );
    expect(notice).toHaveTextContent(
      'Until 20 Nov 2026, 12:00 UTC they can read what was done with your accounts, and nothing of your work.',
    );
    expect(notice).toHaveTextContent(`The reason that they gave: ${open.reason}`);
    expect(notice).toHaveTextContent('They have read 1 page so far.');
    expect(within(notice).getByRole('link')).toHaveAttribute('href', '/trail');
    expect(notice).toHaveTextContent('Once it has ended, you are asked to confirm that you know of it.');
    expect(within(notice).queryByRole('button')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);

    api.answer('GET /openings', () => ok([ended]));
    const later = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 60_000);
    await act(() => router.navigate('/nowhere'));
    later.mockRestore();
    const know = await screen.findByRole('button', {
      name: 'We know of this: emergency access from 20 Nov 2026, 11:00 UTC',
    });
    await user.click(know);
    expect(await screen.findByText('Noted. The operator sees that your organisation knows.')).toHaveFocus();
    expect(screen.queryByRole('button', { name: KNOW })).toBeNull();
    expect(screen.queryByText(open.reason)).toBeNull();
    expect(api.of('POST', `/openings/${open.id}/acknowledge`)).toHaveLength(1);
  });

  it('stays after it has ended, and says that it has', async () => {
    withBanner([anEndedOne({ ...TOLD, pagesRead: 4 })]);
    renderAt('/');
    expect(await screen.findByRole('region', { name: /^Emergency access from/ })).toHaveTextContent(
      /opened your organisation’s trail by emergency access, from 20 Nov 2026, 11:00 UTC until 20 Nov 2026, 11:40 UTC\. They could read what was done with your accounts, and nothing of your work\..*They read 4 pages\. See/,
    );
  });

  it('says what went wrong and stays', async () => {
    const open = anEndedOne(TOLD);
    const api = withBanner([open]);
    api.answer(`POST /openings/${open.id}/acknowledge`, () => problem('server.failed'));
    const { user } = renderAt('/');
    await user.click(await screen.findByRole('button', { name: KNOW }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/failed on our side/);
    expect(screen.getByRole('button', { name: KNOW })).toHaveFocus();
  });

  it('takes it as known where a colleague was faster', async () => {
    const open = anEndedOne(TOLD);
    const api = withBanner([open]);
    api.answer(`POST /openings/${open.id}/acknowledge`, () => problem('opening.wrong_state'));
    const { user } = renderAt('/');
    const know = await screen.findByRole('button', { name: KNOW });
    api.answer('GET /openings', () => ok([{ ...open, acknowledgedAt: open.endsAt, abilities: ['opening.read'] }]));
    await user.click(know);
    expect(await screen.findByText('Noted. The operator sees that your organisation knows.')).toHaveFocus();
    await waitFor(() => expect(screen.queryByRole('button', { name: KNOW })).toBeNull());
  });

  it('is not there for what was only asked for, or is confirmed', async () => {
    const read: Pick<OpeningView, 'abilities'> = { abilities: ['opening.read'] };
    const told = anEndedOne({ ...TOLD, id: 'told', reason: 'The one to confirm.' });
    withBanner([
      anOpening(read),
      anEndedOne({ ...read, id: 'confirmed', acknowledgedAt: '2026-11-20T12:00:00.000Z' }),
      told,
    ]);
    renderAt('/');
    expect(await screen.findByText('The one to confirm.')).toBeVisible();
    expect(screen.getAllByRole('button', { name: KNOW })).toHaveLength(1);
    expect(screen.queryByText(anOpening().reason)).toBeNull();
  });

  it.each([
    ['may not read of it', ['workspace.read']],
    ["administers the operator's", ['workspace.read', 'opening.read', 'opening.begin']],
  ] satisfies [string, Action[]][])('asks for nothing where somebody %s', async (_who, abilities) => {
    const api = withBanner([anOpenOne(TOLD)], abilities);
    renderAt('/');
    await screen.findAllByText(/States should/);
    expect(api.of('GET', '/openings')).toEqual([]);
    expect(screen.queryByRole('button', { name: KNOW })).toBeNull();
  });

  it('tells whoever works on, with the next page that they go to', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const api = withBanner([]);
      const { router } = renderAt('/');
      await screen.findAllByText(/States should/);
      await waitFor(() => expect(api.of('GET', '/openings')).toHaveLength(1));
      api.answer('GET /openings', () => ok([anEndedOne(TOLD)]));
      await act(() => jest.advanceTimersByTimeAsync(10_000));
      expect(api.of('GET', '/openings')).toHaveLength(1);
      await act(() => router.navigate('/nowhere'));
      expect(await screen.findByRole('button', { name: KNOW })).toBeVisible();
      await act(() => router.navigate('/'));
      await act(() => jest.advanceTimersByTimeAsync(500));
      expect(api.of('GET', '/openings')).toHaveLength(2); // not again within seconds
    } finally {
      jest.useRealTimers();
    }
  });

  it('says that it is noted where that was done, and not on the next page', async () => {
    const open = anEndedOne(TOLD);
    const api = withBanner([open]);
    api.answer(`POST /openings/${open.id}/acknowledge`, () => {
      api.answer('GET /openings', () => ok([{ ...open, acknowledgedAt: open.endsAt, abilities: ['opening.read'] }]));
      return nothing();
    });
    const { router, user } = renderAt('/');
    await user.click(await screen.findByRole('button', { name: KNOW }));
    expect(await screen.findByText(/^Noted\./)).toBeVisible();
    await act(() => router.navigate('/nowhere'));
    expect(screen.queryByText(/^Noted\./)).toBeNull();
    await act(() => router.navigate('/'));
    expect(screen.queryByText(/^Noted\./)).toBeNull();
  });
});
