import { act, screen, within } from '@testing-library/react';
import { brokenRules } from '../../../../../../test/workspace/accessibility';
import { aMemberSession } from '../../../../../../test/workspace/account-views';
import { nothing, ok, problem } from '../../../../../../test/workspace/fake-api';
import {
  anEndedOne,
  anOpening,
  anOpenOne,
  inMinutes,
  withOpenings,
} from '../../../../../../test/workspace/opening-views';
import { renderAt } from '../../../../../../test/workspace/render-at';

const inDialog = () => within(screen.getByRole('dialog'));

describe('the list of emergency access', () => {
  it('says in words how far each has come, who it was and why', async () => {
    withOpenings(
      anOpening(),
      anOpenOne({ id: 'open', organisation: { id: 'org-2', name: null, kind: 'nhri' }, pagesRead: 3 }),
      anEndedOne({ id: 'ended', requestedBy: null, acknowledgedAt: '2026-11-20T12:00:00.000Z' }),
      anOpening({ id: 'lapsed', stage: 'ended', abilities: ['opening.read'] }),
    );
    const { container } = renderAt('/emergency-access');
    const table = await screen.findByRole('table', { name: 'Emergency access of the past 90 days' });
    const [, asked, open, ended, lapsed] = within(table).getAllByRole('row');
    expect(asked).toHaveTextContent(
      /Open Doors Aldoria \(Civil society\)Asked for; another administrator has to agree by 21 Nov 2026, 10:00 UTCMio Tarr 20 Nov 2026, 10:00 UTCSomebody seems to write in its name since this night\.Nobody yet0Nothing to confirm/,
    );
    expect(open).toHaveTextContent(
      /^Name withheld \(National human rights institution\)org-2Open until .*Lena Moor 20 Nov 2026, 11:00 UTC3Not confirmed yet/,
    );
    expect(ended).toHaveTextContent(/Ended 20 Nov 2026, 11:40 UTCAn administrator of the operator 20 Nov/);
    expect(ended).toHaveTextContent(/Confirmed 20 Nov 2026, 12:00 UTC$/);
    expect(lapsed).toHaveTextContent(/Ended 21 Nov 2026, 10:00 UTC without being opened.*Nobody0Nothing to confirm$/);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('lets a second person agree, who is told what follows, and leads them to it', async () => {
    const { api, lists } = withOpenings(anOpening());
    api.answer(`POST /openings/${anOpening().id}/approve`, () => {
      lists(anOpenOne());
      return ok(anOpenOne());
    });
    const { container, user } = renderAt('/emergency-access');
    await user.click(await screen.findByRole('button', { name: 'Agree and open it: the trail of Open Doors Aldoria' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(
      /For 60 minutes.*administrators for three days.*The organisation sees the request and its reason/,
    );
    expect(await brokenRules(container)).toEqual([]);
    expect(api.of('POST', `/openings/${anOpening().id}/approve`)).toEqual([]);
    await user.click(inDialog().getByRole('button', { name: 'Agree and open it' }));
    expect(await screen.findByText(/^The trail is open now\. The organisation sees it/)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Emergency access of the past 90 days' })).toHaveFocus();
    expect(screen.getByRole('link', { name: 'Read the trail of Open Doors Aldoria' })).toHaveAttribute(
      'href',
      `/emergency-access/${anOpening().id}`,
    );
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
  });

  it('says in the dialog why somebody cannot be the second', async () => {
    const { api } = withOpenings(anOpening());
    api.answer(`POST /openings/${anOpening().id}/approve`, () => problem('opening.too_new'));
    const { user } = renderAt('/emergency-access');
    await user.click(await screen.findByRole('button', { name: /^Agree/ }));
    await user.click(inDialog().getByRole('button', { name: 'Agree and open it' }));
    expect(await inDialog().findByRole('alert')).toHaveTextContent(/less than three days/);
  });

  it('offers whoever asked to take it back and not to agree', async () => {
    const { api, lists } = withOpenings(anOpening({ abilities: ['opening.read', 'opening.end'] }));
    api.answer(`POST /openings/${anOpening().id}/end`, () => {
      lists(anOpening({ stage: 'ended', abilities: ['opening.read'] }));
      return nothing();
    });
    const { user } = renderAt('/emergency-access');
    await user.click(
      await screen.findByRole('button', { name: 'Take the request back: the trail of Open Doors Aldoria' }),
    );
    expect(screen.queryByRole('button', { name: /^Agree/ })).toBeNull();
    expect(screen.getByRole('dialog')).toHaveTextContent(/Nobody can agree to it any more/);
    await user.click(inDialog().getByRole('button', { name: 'Take the request back' }));
    expect(await screen.findByText('The request was taken back.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Take the request back/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Emergency access of the past 90 days' })).toHaveFocus();
  });

  it('says of one that is closed that it was', async () => {
    const { api, lists } = withOpenings(anOpenOne());
    api.answer(`POST /openings/${anOpening().id}/end`, () => {
      lists(anEndedOne());
      return nothing();
    });
    const { user } = renderAt('/emergency-access');
    await user.click(await screen.findByRole('button', { name: 'Close the trail of Open Doors Aldoria' }));
    await user.click(inDialog().getByRole('button', { name: 'Close the trail' }));
    expect(await screen.findByText('The trail was closed.')).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Close the trail/ })).toBeNull();
  });

  it('is in the menu of those alone who may ask, and has no form for others', async () => {
    const { api } = withOpenings(anEndedOne());
    const { unmount } = renderAt('/emergency-access');
    expect(await screen.findByRole('button', { name: 'Ask for emergency access' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'Emergency access' })).toHaveAttribute('aria-current', 'page');
    unmount();
    api.answer('GET /session', () => ok(aMemberSession({ abilities: ['opening.read'] })));
    renderAt('/emergency-access');
    expect(await screen.findByRole('row', { name: /Open Doors Aldoria/ })).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Emergency access' })).toBeNull();
    expect(screen.queryByRole('button', { name: 'Ask for emergency access' })).toBeNull();
  });

  it('says so where it is not open to somebody', async () => {
    const { api } = withOpenings();
    api.answer('GET /openings', () => problem('access.denied'));
    renderAt('/emergency-access');
    expect(await screen.findByRole('heading', { name: 'Not open to you' })).toBeVisible();
  });

  it('is asked for again when one of them closes, and not before', async () => {
    jest.useFakeTimers({ advanceTimers: true });
    try {
      const { api, lists } = withOpenings(anOpenOne({ endsAt: inMinutes(5) }));
      renderAt('/emergency-access');
      expect(await screen.findByText(/^Open until/)).toBeVisible();
      lists(anEndedOne());
      await act(() => jest.advanceTimersByTimeAsync(4 * 60_000));
      expect(api.of('GET', '/openings')).toHaveLength(1);
      await act(() => jest.advanceTimersByTimeAsync(61_000));
      expect(await screen.findByText(/^Ended 20 Nov 2026/)).toBeVisible();
      await act(() => jest.advanceTimersByTimeAsync(3 * 3_600_000));
      expect(api.of('GET', '/openings')).toHaveLength(2);
    } finally {
      jest.useRealTimers();
    }
  });
});
