import { screen, waitFor, within } from '@testing-library/react';
import type { UpdateView } from '@heed/contracts';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { anOrganisation } from '../../../../test/workspace/organisation-views';
import { renderAt } from '../../../../test/workspace/render-at';
import { aCommitment, anUpdate, aPublishedUpdate, aSession, aWorld, ngo } from '../../../../test/workspace/views';

const waiting = anUpdate({
  organisation: ngo,
  voice: 'independent',
  decidedBy: 'organisation',
  state: 'cleared',
  status: 'not_started',
  narrative: 'No officer was trained.',
  submittedAt: '2026-11-21T09:00:00.000Z',
  releaseOn: '2026-11-30',
  publicName: 'Name withheld',
  abilities: ['update.read', 'update.withdraw'],
});
const takenBack: Partial<UpdateView> = { state: 'returned', submittedAt: null, releaseOn: null, publicName: null };

const withUpdate = (first: UpdateView, choice: 'named' | 'withheld' = 'withheld') => {
  let update = first;
  const api = fakeApi({
    'GET /session': () => ok(aSession({ organisation: ngo, abilities: ['queue.read'] })),
    'GET /progress': () => ok(aWorld()),
    'GET /updates': () => ok({ items: [update], next: null, total: 1 }),
    [`GET /updates/${first.id}`]: () => ok(update),
    [`GET /organisations/${ngo.id}`]: () => ok(anOrganisation({ publishesAs: choice })),
    [`GET /commitments/${first.commitment.id}`]: () => ok(aCommitment({ updates: [aPublishedUpdate()] })),
  });
  const becomes = (to: Partial<UpdateView>): void => {
    update = { ...update, ...to, version: update.version + 1 };
  };
  api.answer(`POST /published-updates/${first.id}/withdraw`, () => {
    becomes({ ...takenBack, abilities: ['update.read'] });
    return nothing();
  });
  return { ...api, becomes };
};

const press = async (user: ReturnType<typeof renderAt>['user'], name: string): Promise<void> => {
  await user.click(await screen.findByRole('button', { name }));
  await user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
};

const haveFocus = async (words: string | RegExp): Promise<void> => {
  const line = await screen.findByText(words);
  await waitFor(() => expect(line).toHaveFocus());
  expect(screen.queryByRole('dialog')).toBeNull();
};

const aFile = (title: string): UpdateView['evidence'][number] => ({
  id: `file-${title}`,
  kind: 'file',
  title,
  url: null,
  fileName: 'Border Watch minutes.PDF',
  mediaType: 'application/pdf',
  bytes: 1_200,
  sha256: 'ab'.repeat(32),
  createdAt: '2026-11-20T09:00:00.000Z',
});

describe('an account that waits for its batch', () => {
  it('shows its files as the public will see them, without the names that its author gave them', async () => {
    withUpdate({ ...waiting, evidence: [aFile('Border Watch minutes.PDF'), aFile('What was counted')] });
    renderAt(`/updates/${waiting.id}`);
    expect(await screen.findByText('What was counted')).toBeVisible();
    expect(screen.getByText('evidence-1.pdf')).toBeVisible();
    expect(screen.getByText(/evidence-2\.pdf/)).toBeVisible();
    expect(screen.queryByText(/Border Watch minutes/)).toBeNull();
  });

  it.each(['/queue', '/updates'])('says so in its row of %s, with the day', async (address) => {
    withUpdate(waiting);
    renderAt(address);
    const row = (await screen.findByRole('link', { name: /States should train/ })).closest('tr');
    expect(row).toHaveTextContent('Waits for its batch of 30 Nov 2026');
    expect(row).not.toHaveTextContent('Cleared');
  });

  it('reads as cleared in its row where it was cleared only', async () => {
    withUpdate({ ...waiting, releaseOn: null, publicName: null });
    renderAt('/queue');
    const row = (await screen.findByRole('link', { name: /States should train/ })).closest('tr');
    expect(row).toHaveTextContent('Cleared');
    expect(row).not.toHaveTextContent('Waits');
  });

  it('is a draft again to the validator who takes it back, and nobody returned it', async () => {
    withUpdate(waiting);
    const { container, user } = renderAt(`/queue/${waiting.id}`);
    await press(user, 'Take it back');
    await haveFocus('Taken back before it went out. It is a draft again, and its author goes on with it.');
    expect(screen.queryByText(/Returned to its author/)).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('is a form again to an author who takes it back, and says why', async () => {
    const api = withUpdate(waiting);
    api.answer(`POST /published-updates/${waiting.id}/withdraw`, () => {
      api.becomes({ ...takenBack, abilities: ['update.read', 'update.edit'] });
      return nothing();
    });
    const { container, user } = renderAt(`/updates/${waiting.id}`);
    await press(user, 'Take it back');
    await haveFocus('Taken back before it went out. It is a draft again, and nobody has learned of it.');
    expect(screen.getByLabelText('What changed')).toHaveValue('No officer was trained.');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says so to a colleague who does not write, whatever was said on it before', async () => {
    const comment = { id: 'c-1', author: ngo, post: 'Desk officer', body: 'Say when.', at: '2026-11-20T09:00:00.000Z' };
    withUpdate({ ...waiting, comments: [comment] });
    const { user } = renderAt(`/updates/${waiting.id}`);
    await press(user, 'Take it back');
    await haveFocus(/^Taken back before it went out\. A colleague who writes/);
  });

  it('says in the dialog that it could not be taken back', async () => {
    const api = withUpdate(waiting);
    api.answer(`POST /published-updates/${waiting.id}/withdraw`, () => problem('server.failed'));
    const { user } = renderAt(`/updates/${waiting.id}`);
    await press(user, 'Take it back');
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent(/failed on our side/);
  });
});

describe('the name over an account that has been sent', () => {
  it.each<[string, Partial<UpdateView>, 'named' | 'withheld', string]>([
    [
      'is withheld before it is cleared',
      { state: 'submitted', releaseOn: null, publicName: null },
      'withheld',
      'Name withheld',
    ],
    [
      'is the own one where that is chosen',
      { state: 'submitted', releaseOn: null, publicName: null },
      'named',
      ngo.name,
    ],
    ['is the one in which it waits, whatever is chosen since', {}, 'named', 'Name withheld'],
    ['is the one in which it stands', { state: 'published', releaseOn: null }, 'named', 'Name withheld'],
    [
      'is gone once it is withdrawn',
      { state: 'published', releaseOn: null, publicName: null },
      'named',
      'Name withdrawn',
    ],
  ])('%s', async (_case, part, choice, name) => {
    withUpdate({ ...waiting, ...part }, choice);
    renderAt(`/updates/${waiting.id}`);
    const heads = (await screen.findByText('Independent accounts')).closest('p');
    expect(heads).toHaveTextContent(name);
    if (name !== ngo.name) expect(within(screen.getByRole('article')).queryByText(ngo.name)).toBeNull();
  });

  it('is not guessed where it cannot be read', async () => {
    const api = withUpdate({ ...waiting, state: 'submitted', releaseOn: null, publicName: null });
    api.answer(`GET /organisations/${ngo.id}`, () => problem('server.failed'));
    const { user } = renderAt(`/updates/${waiting.id}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(/failed on our side/);
    expect(screen.queryByText('No officer was trained.')).toBeNull();
    api.answer(`GET /organisations/${ngo.id}`, () => ok(anOrganisation({ publishesAs: 'withheld' })));
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('Name withheld')).toBeVisible();
  });
});

describe('after a decision', () => {
  const sent: UpdateView = {
    ...waiting,
    state: 'submitted',
    releaseOn: null,
    publicName: null,
    abilities: ['update.read', 'update.clear', 'update.return'],
  };
  const withSent = () => {
    const api = withUpdate(sent);
    const moved = (step: string, to: Partial<UpdateView>): void => {
      const after = { ...sent, ...to };
      api.answer(`POST /updates/${sent.id}/${step}`, () => ok(after));
    };
    return { ...api, moved };
  };

  it('to clear only, the focus is on the sentence that says so', async () => {
    withSent().moved('clear', { state: 'cleared', abilities: ['update.read', 'update.publish'] });
    const { user } = renderAt(`/queue/${sent.id}`);
    await press(user, 'Clear only');
    await haveFocus('Cleared. It is not public until it is published.');
  });

  it('to clear and publish into a batch, it is on the sentence with the day', async () => {
    const api = withSent();
    api.moved('clear', { state: 'cleared', abilities: ['update.publish'] });
    api.moved('publish', { state: 'cleared', releaseOn: '2026-11-30', publicName: 'Name withheld', abilities: [] });
    const { user } = renderAt(`/queue/${sent.id}`);
    await press(user, 'Clear and publish');
    await haveFocus(/^This account goes out on 30 Nov 2026/);
    expect(screen.getByText('Name withheld')).toBeVisible();
  });

  it('to return it, it is on the sentence that says so', async () => {
    const api = withSent();
    api.answer(`POST /updates/${sent.id}/return`, nothing);
    const { user } = renderAt(`/queue/${sent.id}`);
    await user.type(await screen.findByLabelText('What should be changed'), 'Say when.');
    await user.click(screen.getByRole('button', { name: 'Return it to its author' }));
    await haveFocus('Returned to its author with a comment.');
  });
});
