import { screen, waitFor, within } from '@testing-library/react';
import type { PublishedUpdateView } from '@heed/contracts';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { aCommitment, anUpdate, aPublishedUpdate, aSession, aWorld, ngo } from '../../../../test/workspace/views';

const account = aPublishedUpdate({ id: 'p-2', organisation: ngo, voice: 'independent', status: 'not_started' });
const withdrawn: PublishedUpdateView = {
  ...account,
  organisation: null,
  status: null,
  visibility: 'withdrawn',
  withdrawnAt: '2026-11-23T00:00:00.000Z',
};
const page = `/commitments/${aCommitment().id}`;

const withAccount = (first: PublishedUpdateView) => {
  let current = first;
  const api = fakeApi({
    'GET /session': () => ok(aSession({ organisation: ngo, abilities: ['update.draft', 'update.withdraw'] })),
    'GET /progress': () => ok(aWorld()),
    'GET /updates': () => ok({ items: [anUpdate({ id: first.id, state: 'published' })], next: null }),
    [`GET ${page}`]: () => ok(aCommitment({ updates: [current] })),
  });
  api.answer(`POST /published-updates/${first.id}/withdraw`, () => {
    current = withdrawn;
    return nothing();
  });
  return api;
};

const ownOnes = async () => {
  const own = (await screen.findByRole('heading', { name: /Updates of/ })).closest('section');
  if (!own) throw new Error('no section');
  return within(own);
};

const withdraw = async (user: ReturnType<typeof renderAt>['user']): Promise<void> => {
  await user.click(await screen.findByRole('button', { name: 'Withdraw the account of 1 May 2026' }));
  const dialog = screen.getByRole('dialog', { name: 'Withdraw this account?' });
  expect(dialog).toHaveTextContent(
    'evidence of the account of 1 May 2026, and of the accounts that it corrects or that correct it, disappear',
  );
  await user.click(within(dialog).getByRole('button', { name: 'Withdraw it now' }));
};

describe('a withdrawn account', () => {
  it('is said to be withdrawn, with its day, where the focus is', async () => {
    withAccount(account);
    const { container, user } = renderAt(page);
    await withdraw(user);
    const said = await screen.findByText('The account of 1 May 2026 was withdrawn.');
    await (await ownOnes()).findByText('Withdrawn in the week of 23 Nov 2026');
    await waitFor(() => expect(said).toHaveFocus());
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('is said to be withdrawn where the own list cannot be read', async () => {
    const api = withAccount(account);
    api.answer('GET /updates', () => problem('server.failed'));
    const { user } = renderAt(page);
    await withdraw(user);
    const said = await screen.findByText('The account of 1 May 2026 was withdrawn.');
    await screen.findByRole('button', { name: 'Try again' });
    await waitFor(() => expect(said).toHaveFocus());
  });

  it('is withdrawn from the page of the update as well, which says so where the focus is', async () => {
    const published = anUpdate({
      id: account.id,
      organisation: ngo,
      voice: 'independent',
      state: 'published',
      status: 'not_started',
      visibility: 'current',
      publicName: ngo.name,
      publishedAt: '2026-05-01T10:00:00.000Z',
      abilities: ['update.read', 'update.withdraw'],
    });
    let update = published;
    const api = withAccount(account);
    api.answer(`GET /updates/${account.id}`, () => ok(update));
    api.answer(`POST /published-updates/${account.id}/withdraw`, () => {
      update = { ...published, visibility: 'withdrawn', publicName: null };
      return nothing();
    });
    const { user } = renderAt(`/updates/${account.id}`);
    await user.click(await screen.findByRole('button', { name: 'Withdraw this account' }));
    const dialog = screen.getByRole('dialog', { name: 'Withdraw this account?' });
    expect(dialog).toHaveTextContent('evidence of the account of 1 May 2026');
    await user.click(within(dialog).getByRole('button', { name: 'Withdraw it now' }));
    const said = await screen.findByText(/^Withdrawn\. It stands on no public page/);
    await waitFor(() => expect(said).toHaveFocus());
    expect(screen.queryByRole('button', { name: 'Withdraw this account' })).toBeNull();
  });

  it('is not said to be withdrawn where that failed', async () => {
    const api = withAccount(account);
    api.answer(`POST /published-updates/${account.id}/withdraw`, () => problem('server.failed'));
    const { user } = renderAt(page);
    await withdraw(user);
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent(/failed on our side/);
    expect(screen.queryByText(/was withdrawn/)).toBeNull();
  });

  it('says it once on its line, and dates it by the week', async () => {
    withAccount(withdrawn);
    renderAt(page);
    const [line] = await (await ownOnes()).findAllByRole('listitem');
    expect(line?.textContent.trim()).toBe('Withdrawn in the week of 23 Nov 2026');
  });

  it('is not what a hidden one is called', async () => {
    withAccount({ ...account, status: null, visibility: 'hidden' });
    renderAt(page);
    const [line] = await (await ownOnes()).findAllByRole('listitem');
    expect(line).toHaveTextContent('published 1 May 2026, hidden by OHCHR');
    expect(line).not.toHaveTextContent(/Withdrawn/);
  });

  it('is not open any more, where an open one says that it waits', async () => {
    const api = withAccount(withdrawn);
    const open = anUpdate({ state: 'cleared', releaseOn: '2026-11-30' });
    api.answer('GET /updates', () => ok({ items: [open], next: null }));
    renderAt(page);
    expect(await screen.findByText(/There is an open update/)).toHaveTextContent('Waits for its batch of 30 Nov 2026');
  });
});
