import { screen, waitFor, within } from '@testing-library/react';
import type { UpdateView } from '@heed/contracts';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { anOrganisation } from '../../../../test/workspace/organisation-views';
import { aCommitment, anUpdate, aPublishedUpdate, aSession, aWorld } from '../../../../test/workspace/views';

const complete = anUpdate({
  status: 'partially_implemented',
  periodStart: '2026-01-01',
  periodEnd: '2026-06-30',
  narrative: 'Three regions train their officials.',
  version: 4,
});

const withUpdate = (first: UpdateView) => {
  let update = first;
  const api = fakeApi({
    'GET /session': () => ok(aSession({ isPublisher: true, abilities: ['queue.read'] })),
    'GET /progress': () => ok(aWorld()),
    'GET /updates': () => ok({ items: [update], next: null, total: 1 }),
    [`GET /updates/${first.id}`]: () => ok(update),
    [`GET /commitments/${first.commitment.id}`]: () => ok(aCommitment({ updates: [aPublishedUpdate()] })),
  });
  const moved = (step: string, to: Partial<UpdateView>): void => {
    api.answer(`POST /updates/${first.id}/${step}`, ({ headers }) => {
      if (headers.get('If-Match') !== `"${update.version}"`) return problem('version.stale');
      update = { ...update, ...to, version: update.version + 1 };
      return ok(update);
    });
  };
  return { ...api, moved };
};

const independent: UpdateView = {
  ...complete,
  voice: 'independent',
  decidedBy: 'organisation',
  abilities: ['update.edit', 'update.publish'],
};
const ownOrganisation = `GET /organisations/${independent.organisation.id}`;

describe('the last look before sending', () => {
  it('shows what the public will see, and hands over to the publisher', async () => {
    const api = withUpdate(complete);
    api.moved('submit', { state: 'submitted', abilities: ['update.read'], submittedAt: '2026-11-22T10:00:00.000Z' });
    const { container, router, user } = renderAt(`/updates/${complete.id}/check`);
    expect(await screen.findByText('Three regions train their officials.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send to Rights Coordination Office of Aldoria' }));
    expect(await screen.findByText(/^Sent for clearance on/)).toBeVisible();
    expect(screen.getByText(complete.id)).toBeVisible();
    expect(router.state.location.pathname).toBe(`/updates/${complete.id}`);
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('asks before publishing, and says what will happen', async () => {
    const api = withUpdate(independent);
    api.answer(ownOrganisation, () => ok(anOrganisation()));
    api.moved('publish', { state: 'published', publicName: 'Border Watch', abilities: ['update.read'] });
    const { user } = renderAt(`/updates/${complete.id}/check`);
    await user.click(await screen.findByRole('button', { name: 'Publish' }));
    const dialog = screen.getByRole('dialog', { name: 'Publish this account?' });
    expect(within(dialog).getByRole('heading')).toHaveFocus();
    expect(dialog).toHaveTextContent('It appears at once on the public pages under the name of your organisation.');
    expect(api.of('POST', `/updates/${complete.id}/publish`)).toHaveLength(0);
    await user.click(within(dialog).getByRole('button', { name: 'Publish' }));
    expect(await screen.findByText('Published. It stands on the public pages.')).toBeVisible();
  });

  it('shows no name where the organisation withholds it, and says when the account goes out', async () => {
    const api = withUpdate(independent);
    api.answer(ownOrganisation, () => ok(anOrganisation({ publishesAs: 'withheld' })));
    const { user } = renderAt(`/updates/${complete.id}/check`);
    expect(await screen.findByText('Name withheld')).toBeVisible();
    expect(within(screen.getByRole('article')).queryByText(independent.organisation.name)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = screen.getByRole('dialog', { name: 'Publish this account?' });
    expect(dialog).toHaveTextContent('It goes out next Monday with all others of the week');
    expect(dialog).not.toHaveTextContent('at once');
  });

  it('hands an independent account to validators of the organisation itself, whoever publishes for the State', async () => {
    const api = withUpdate({ ...independent, abilities: ['update.edit', 'update.submit'] });
    api.answer(ownOrganisation, () => ok(anOrganisation({ publishesAs: 'withheld' })));
    const sent = { state: 'submitted', abilities: ['update.read'], submittedAt: '2026-11-22T10:00:00.000Z' } as const;
    api.moved('submit', { ...sent, abilities: [...sent.abilities] });
    const { user } = renderAt(`/updates/${complete.id}/check`);
    const name = `Send to the validators of ${independent.organisation.name}`;
    await user.click(await screen.findByRole('button', { name }));
    expect(await screen.findByText(/A validator of your organisation clears and publishes it/)).toBeVisible();
    expect(screen.queryByText(/Rights Coordination Office/)).toBeNull();
  });

  it('shows what the API still misses', async () => {
    const api = withUpdate(complete);
    api.answer(`POST /updates/${complete.id}/submit`, () =>
      problem('update.incomplete', [{ field: 'narrative', reason: 'isNotEmpty' }]),
    );
    const { user } = renderAt(`/updates/${complete.id}/check`);
    await user.click(await screen.findByRole('button', { name: 'Send to Rights Coordination Office of Aldoria' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent('What changed: This is needed before it can be sent.');
  });
});

describe('the publisher’s queue', () => {
  const waiting: UpdateView = {
    ...complete,
    state: 'submitted',
    submittedAt: '2026-11-21T09:00:00.000Z',
    previous: { id: aPublishedUpdate().id, status: 'in_progress', periodEnd: '2026-03-31', narrative: 'x' },
    abilities: ['update.read', 'update.clear', 'update.return'],
  };

  it('lists what waits and leads to it', async () => {
    const api = withUpdate(waiting);
    const { container, router, user } = renderAt('/queue?state=submitted');
    await user.click(await screen.findByRole('link', { name: /States should train/ }));
    expect(await screen.findByRole('heading', { level: 2, name: 'What the public will see' })).toBeVisible();
    expect(router.state.location.pathname).toBe(`/queue/${waiting.id}`);
    const asked = api.of('GET', '/updates')[0]?.search;
    expect([asked?.get('scope'), asked?.get('state')]).toEqual(['queue', 'submitted']);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('shows what changed since the last published account', async () => {
    withUpdate(waiting);
    renderAt(`/queue/${waiting.id}`);
    const added = await screen.findByText('Three', { selector: 'ins' });
    expect(added).toHaveTextContent('added: Three');
    expect(screen.getByText('Two', { selector: 'del' })).toHaveTextContent('removed: Two');
  });

  it('clears and publishes with one press, each move on the version before', async () => {
    const api = withUpdate(waiting);
    api.moved('clear', { state: 'cleared', abilities: ['update.publish'] });
    api.moved('publish', { state: 'published', abilities: [] });
    const { user } = renderAt(`/queue/${waiting.id}`);
    await user.click(await screen.findByRole('button', { name: 'Clear and publish' }));
    const dialog = screen.getByRole('dialog', { name: 'Clear and publish' });
    await user.click(within(dialog).getByRole('button', { name: 'Clear and publish' }));
    expect(await screen.findByText('Published. It stands on the public pages.')).toBeVisible();
    const versions = ['clear', 'publish'].map((step) =>
      api.of('POST', `/updates/${waiting.id}/${step}`)[0]?.headers.get('If-Match'),
    );
    expect(versions).toEqual(['"4"', '"5"']);
  });

  it('publishes at the second press what was cleared at the first, though not published', async () => {
    const api = withUpdate(waiting);
    api.moved('clear', { state: 'cleared', abilities: ['update.publish'] });
    api.answer(`POST /updates/${waiting.id}/publish`, () => problem('database.unavailable'));
    const { user } = renderAt(`/queue/${waiting.id}`);
    await user.click(await screen.findByRole('button', { name: 'Clear and publish' }));
    const dialog = screen.getByRole('dialog', { name: 'Clear and publish' });
    const confirm = () => user.click(within(dialog).getByRole('button', { name: 'Clear and publish' }));
    await confirm();
    expect(await within(dialog).findByRole('alert')).toBeVisible();
    api.moved('publish', { state: 'published', abilities: [] });
    await confirm();
    expect(await screen.findByText('Published. It stands on the public pages.')).toBeVisible();
    expect(api.of('POST', `/updates/${waiting.id}/clear`)).toHaveLength(1);
  });

  it('of an organisation that is no State’s says in which name it publishes, and when it goes out', async () => {
    const own: UpdateView = { ...waiting, voice: 'independent', decidedBy: 'organisation' };
    const api = withUpdate(own);
    api.answer('GET /session', () => ok(aSession({ isPublisher: false, abilities: ['queue.read'] })));
    api.answer(ownOrganisation, () => ok(anOrganisation({ publishesAs: 'withheld' })));
    api.moved('clear', { state: 'cleared', abilities: ['update.publish'] });
    api.moved('publish', { state: 'cleared', releaseOn: '2026-11-30', publicName: 'Name withheld', abilities: [] });
    const { user } = renderAt('/queue');
    expect(await screen.findByText(/have sent to the validators of your organisation/)).toBeVisible();
    await user.click(await screen.findByRole('link', { name: /States should train/ }));
    expect(await screen.findByText('Name withheld')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Clear and publish' }));
    const dialog = screen.getByRole('dialog', { name: 'Clear and publish' });
    expect(dialog).toHaveTextContent('It goes out next Monday with all others of the week');
    expect(dialog).not.toHaveTextContent('State’s own account');
    await user.click(within(dialog).getByRole('button', { name: 'Clear and publish' }));
    expect(await screen.findByText(/This account goes out on 30 Nov 2026/)).toBeVisible();
  });

  it('returns nothing without a comment', async () => {
    const api = withUpdate(waiting);
    api.moved('return', { state: 'returned', abilities: [] });
    const { user } = renderAt(`/queue/${waiting.id}`);
    await user.click(await screen.findByRole('button', { name: 'Return it to its author' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(document.title).toMatch(/^Error: Ministry of the Interior of Aldoria on 4\(c\) – /);
    expect(api.of('POST', `/updates/${waiting.id}/return`)).toHaveLength(0);
    await user.click(within(summary).getByRole('link'));
    await user.keyboard('Please name the regions.');
    await user.click(screen.getByRole('button', { name: 'Return it to its author' }));
    expect(await screen.findByText('Returned to its author with a comment.')).toBeVisible();
    expect(document.title).toMatch(/^Ministry of the Interior/);
    expect(api.of('POST', `/updates/${waiting.id}/return`)[0]?.body).toEqual({ comment: 'Please name the regions.' });
  });

  it('offers no decision to who may only read', async () => {
    withUpdate({ ...waiting, abilities: ['update.read'] });
    renderAt(`/queue/${waiting.id}`);
    await screen.findByText('Waiting for clearance.');
    expect(screen.queryByRole('button', { name: /Clear|Publish|Return/ })).toBeNull();
  });
});
