import { act, screen, waitFor, within } from '@testing-library/react';
import type { CommitmentView, SessionView } from '@heed/contracts';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../test/workspace/fake-api';
import { renderAt } from '../../../test/workspace/render-at';
import { aCommitment, anUpdate, aPublishedUpdate, aSession, aWorld, ngo } from '../../../test/workspace/views';

const withCommitment = (commitment: CommitmentView, session: SessionView = aSession()) =>
  fakeApi({
    'GET /session': () => ok(session),
    'GET /progress': () => ok(aWorld()),
    'GET /updates': () => ok({ items: [], next: null }),
    [`GET /commitments/${commitment.id}`]: () => ok(commitment),
    [`GET /updates/${anUpdate().id}`]: () => ok(anUpdate()),
    'POST /updates': () => ok(anUpdate(), 201),
  });

const shadow = aPublishedUpdate({
  id: 'p-2',
  organisation: ngo,
  voice: 'independent',
  status: 'not_started',
  narrative: 'No officer was trained.',
});

describe('a commitment', () => {
  it('shows what was asked and the three voices side by side', async () => {
    withCommitment(aCommitment({ updates: [aPublishedUpdate(), shadow] }));
    const { container } = renderAt(`/commitments/${aCommitment().id}`);
    expect(await screen.findByText('Two regions train their officials.')).toBeVisible();
    const independent = screen.getByRole('heading', { name: 'Independent accounts' }).closest('section');
    if (!independent) throw new Error('no column');
    expect(independent).toHaveTextContent('No officer was trained.');
    expect(independent).not.toHaveTextContent('Two regions train');
    expect(screen.getByText('The mechanism has made no assessment so far.')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('starts an update with a draft on the server, once', async () => {
    const api = withCommitment(aCommitment());
    const { router, user } = renderAt(`/commitments/${aCommitment().id}`);
    await user.click(await screen.findByRole('button', { name: 'Start an update' }));
    await waitFor(() => expect(router.state.location.pathname).toBe(`/updates/${anUpdate().id}`));
    const [created, ...more] = api.of('POST', '/updates');
    expect(more).toHaveLength(0);
    expect(created?.body).toMatchObject({ commitmentId: aCommitment().id, narrative: '', corrects: null });
    expect(created?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('corrects the current account from its own words', async () => {
    const api = withCommitment(aCommitment({ updates: [aPublishedUpdate()] }));
    const { user } = renderAt(`/commitments/${aCommitment().id}`);
    await user.click(await screen.findByRole('button', { name: 'Correct the account of 1 May 2026' }));
    await waitFor(() => expect(api.of('POST', '/updates')).toHaveLength(1));
    expect(api.of('POST', '/updates')[0]?.body).toMatchObject({
      corrects: aPublishedUpdate().id,
      narrative: 'Two regions train their officials.',
      measures: ['Training order 7'],
    });
  });

  it('withdraws an own account after saying what that does', async () => {
    const api = withCommitment(
      aCommitment({ updates: [shadow] }),
      aSession({ organisation: ngo, abilities: ['update.draft', 'update.withdraw'] }),
    );
    api.answer(`POST /published-updates/${shadow.id}/withdraw`, nothing);
    const { user } = renderAt(`/commitments/${aCommitment().id}`);
    await user.click(await screen.findByRole('button', { name: 'Withdraw the account of 1 May 2026' }));
    const dialog = screen.getByRole('dialog', { name: 'Withdraw this account?' });
    expect(dialog).toHaveTextContent('everywhere and also for past dates');
    expect(api.of('POST', `/published-updates/${shadow.id}/withdraw`)).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw it now' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(api.of('POST', `/published-updates/${shadow.id}/withdraw`)[0]?.body).toEqual({ reason: null });
  });

  it('offers nothing to press before everything that it offers is there', async () => {
    let answer = (): void => undefined;
    const api = withCommitment(
      aCommitment({ updates: [shadow] }),
      aSession({ organisation: ngo, abilities: ['update.draft', 'update.withdraw'] }),
    );
    api.answer('GET /updates', () => new Promise((resolve) => (answer = () => resolve(ok({ items: [], next: null })))));
    renderAt(`/commitments/${aCommitment().id}`);
    const own = within(
      (await screen.findByRole('heading', { name: /Updates of/ })).closest('section') ?? document.body,
    );
    expect(own.queryAllByRole('button')).toEqual([]);
    act(answer);
    expect(await own.findAllByRole('button')).toHaveLength(3);
  });

  it('says that the own list could not be read, starts nothing then, and still withdraws', async () => {
    const api = withCommitment(
      aCommitment({ updates: [shadow] }),
      aSession({ organisation: ngo, abilities: ['update.draft', 'update.withdraw'] }),
    );
    api.answer('GET /updates', () => problem('server.failed'));
    const { container, user } = renderAt(`/commitments/${aCommitment().id}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(/failed on our side/);
    expect(screen.queryByRole('button', { name: /^(Start|Correct)/ })).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Withdraw the account of 1 May 2026' }));
    const dialog = screen.getByRole('dialog', { name: 'Withdraw this account?' });
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    api.answer('GET /updates', () => ok({ items: [], next: null }));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('button', { name: 'Start an update' })).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('says that nothing was reported where the own list says so, not where it could not be read', async () => {
    const api = withCommitment(aCommitment());
    api.answer('GET /updates', () => problem('server.failed'));
    const { unmount } = renderAt(`/commitments/${aCommitment().id}`);
    await screen.findByRole('alert');
    expect(screen.queryByText(/has not reported on this/)).toBeNull();
    unmount();
    withCommitment(aCommitment());
    renderAt(`/commitments/${aCommitment().id}`);
    expect(await screen.findByText(/has not reported on this/)).toBeVisible();
  });

  it('still lists an own account after its withdrawal, though the public one no longer names its author', async () => {
    const gone = aPublishedUpdate({
      organisation: null,
      status: null,
      visibility: 'withdrawn',
      withdrawnAt: '2026-06-02T00:00:00.000Z',
    });
    const api = withCommitment(aCommitment({ updates: [gone, { ...shadow, ...gone, id: 'p-3' }] }));
    api.answer('GET /updates', () => ok({ items: [anUpdate({ id: gone.id, state: 'published' })], next: null }));
    renderAt(`/commitments/${aCommitment().id}`);
    const own = (await screen.findByRole('heading', { name: /Updates of/ })).closest('section');
    if (!own) throw new Error('no section');
    await waitFor(() => expect(within(own).getAllByRole('listitem')).toHaveLength(1));
    expect(own).toHaveTextContent('Withdrawn in the week of 2 Jun 2026');
    expect(within(own).queryByRole('button', { name: /Correct|Withdraw/ })).toBeNull();
  });

  it('offers nothing that the API does not say may be done', async () => {
    withCommitment(aCommitment({ abilities: [], updates: [aPublishedUpdate()] }));
    renderAt(`/commitments/${aCommitment().id}`);
    await screen.findByRole('heading', { name: /Updates of/ });
    await screen.findByText('Two regions train their officials.');
    expect(screen.queryByRole('button', { name: /Start|Correct|Withdraw/ })).toBeNull();
  });

  it('leads to the open update instead of a second one', async () => {
    const api = withCommitment(aCommitment());
    api.answer('GET /updates', () => ok({ items: [anUpdate()], next: null }));
    renderAt(`/commitments/${aCommitment().id}`);
    expect(await screen.findByRole('link', { name: 'Open it' })).toHaveAttribute('href', `/updates/${anUpdate().id}`);
    expect(screen.queryByRole('button', { name: 'Start an update' })).toBeNull();
  });
});
