import { screen, waitFor, within } from '@testing-library/react';
import type { UpdateContentDto, UpdateView } from '@heed/contracts';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { anUpdate, aSession, aWorld, ngo, twoAsks, withContent } from '../../../../test/workspace/views';

const SOON = { timeout: 20_000 };

/** The content in a request's body. */
const contentIn = (body: unknown): Partial<UpdateContentDto> => (typeof body === 'object' && body ? body : {});

/** The API with one draft, saved by version like the real one. */
const withDraft = (first: UpdateView, session = aSession()) => {
  let update = first;
  const api = fakeApi({
    'GET /session': () => ok(session),
    'GET /progress': () => ok(aWorld()),
    [`GET /updates/${first.id}`]: () => ok(update),
    [`PUT /updates/${first.id}`]: ({ body, headers }) => {
      if (headers.get('If-Match') !== `"${update.version}"`) return problem('version.stale');
      update = withContent(update, contentIn(body));
      return ok(update);
    },
  });
  return {
    ...api,
    stored: () => update,
    elsewhere: (part: Partial<UpdateView>) => {
      update = { ...update, ...part, version: update.version + 1 };
    },
  };
};

describe('writing an update', () => {
  afterEach(() => sessionStorage.clear());

  it('shows each status with its criterion and saves without being asked', async () => {
    const api = withDraft(anUpdate());
    const { container, user } = renderAt(`/updates/${anUpdate().id}`);
    const radio = await screen.findByRole('radio', { name: 'partially implemented' });
    expect(radio).toHaveAccessibleDescription(/Part of what was asked has been achieved/);
    await user.click(radio);
    await user.type(screen.getByLabelText('What changed'), 'Two of three regions.');
    expect(screen.getByRole('status')).toHaveTextContent('Not saved yet');
    await waitFor(() => expect(screen.getByRole('status')).toHaveTextContent(/^Saved/), SOON);
    expect(api.stored()).toMatchObject({ status: 'partially_implemented', narrative: 'Two of three regions.' });
    expect(await brokenRules(container)).toEqual([]);
  });

  it('follows from the asks to the whole, and says how many stand where', async () => {
    const api = withDraft(anUpdate({ asks: twoAsks }));
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    const first = await screen.findByRole('group', { name: /Ask 1/ });
    await user.click(within(first).getByRole('radio', { name: 'Implemented' }));
    expect(screen.getByText(/^For the whole/)).toHaveTextContent(
      'For the whole: partially implemented (1 implemented, 1 not answered)',
    );
    await user.click(within(screen.getByRole('group', { name: /Ask 2/ })).getByRole('radio', { name: 'Regressed' }));
    expect(screen.getByText(/^For the whole/)).toHaveTextContent(
      'For the whole: regressed (1 implemented, 1 regressed)',
    );
    expect(screen.getByLabelText('Reason')).toBeVisible();
    await waitFor(() => expect(api.stored().status).toBe('regressed'), SOON);
    expect(api.stored().askStatuses).toEqual([
      { askId: twoAsks[0]?.id, status: 'implemented' },
      { askId: twoAsks[1]?.id, status: 'regressed' },
    ]);
  });

  it('does not go on before everything needed is there, and leads to each gap', async () => {
    withDraft(anUpdate());
    const { router, user } = renderAt(`/updates/${anUpdate().id}`);
    await user.click(await screen.findByRole('button', { name: 'Check what will be seen' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    const gaps = within(summary).getAllByRole('link');
    expect(gaps.map((gap) => gap.textContent.split(':')[0])).toEqual([
      'Status',
      'First day',
      'Last day',
      'What changed',
    ]);
    const narrative = gaps.at(-1);
    if (!narrative) throw new Error('no gap');
    await user.click(narrative);
    expect(screen.getByLabelText('What changed')).toHaveFocus();
    expect(screen.getByLabelText('What changed')).toBeInvalid();
    expect(router.state.location.pathname).toBe(`/updates/${anUpdate().id}`);
  });

  it('shows both versions when somebody else saved, and saves what is chosen', async () => {
    const api = withDraft(anUpdate({ obstacles: 'None.' }));
    const { container, user } = renderAt(`/updates/${anUpdate().id}`);
    await user.type(await screen.findByLabelText('What changed'), 'Mine');
    api.elsewhere({ narrative: 'Theirs', obstacles: 'Budget.' });
    const choice = await screen.findByRole('region', { name: 'Two versions of this update' }, SOON);
    const narrative = within(choice).getByRole('group', { name: 'What changed' });
    expect(within(narrative).getByRole('radio', { name: 'Mine' })).toBeChecked();
    const obstacles = within(choice).getByRole('group', { name: 'Obstacles' });
    expect(within(obstacles).getByRole('radio', { name: 'Theirs' })).toBeChecked();
    expect(api.stored().narrative).toBe('Theirs');
    expect(await brokenRules(container)).toEqual([]);
    await user.click(within(choice).getByRole('button', { name: 'Save with the choices above' }));
    await waitFor(() => expect(api.stored()).toMatchObject({ narrative: 'Mine', obstacles: 'Budget.' }), SOON);
    expect(screen.getByLabelText('Obstacles')).toHaveValue('Budget.');
    expect(screen.queryByRole('region', { name: 'Two versions of this update' })).toBeNull();
  });

  it('keeps the form and its words when the session ends, and saves after signing in again', async () => {
    const api = withDraft(anUpdate());
    const save = { refused: true };
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    const narrative = await screen.findByLabelText('What changed');
    const put = api.of('PUT', `/updates/${anUpdate().id}`).length;
    api.answer(`PUT /updates/${anUpdate().id}`, ({ body, headers }) => {
      if (save.refused) return problem('session.required');
      expect(headers.get('X-CSRF-Token')).toBe('token-2');
      return ok(withContent(anUpdate(), contentIn(body)));
    });
    await user.type(narrative, 'Not to be lost');
    const dialog = await screen.findByRole('dialog', { name: 'Your session has ended' }, SOON);
    expect(put).toBe(0);
    expect(sessionStorage).toHaveLength(1);
    save.refused = false;
    api.answer('POST /session', () => ok(aSession({ csrfToken: 'token-2' }), 201));
    await user.type(await within(dialog).findByLabelText('Password'), 'again');
    await user.click(within(dialog).getByRole('button', { name: 'Sign in' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull(), SOON);
    expect(narrative).toHaveValue('Not to be lost');
    await waitFor(() => expect(sessionStorage).toHaveLength(0), SOON);
  });

  it('stores nothing of an independent organisation on the device', async () => {
    const update = anUpdate({ organisation: ngo, voice: 'independent' });
    const api = withDraft(update, aSession({ organisation: ngo }));
    api.answer(`PUT /updates/${update.id}`, () => problem('server.failed'));
    const { user } = renderAt(`/updates/${update.id}`);
    await user.type(await screen.findByLabelText('What changed'), 'A source said');
    expect(await screen.findByText('Not saved: only on this page.', {}, SOON)).toBeVisible();
    expect([sessionStorage.length, localStorage.length]).toEqual([0, 0]);
    expect(screen.getByLabelText('What changed')).toHaveValue('A source said');
  });

  it('goes on from words that an earlier page could not save', async () => {
    const { id, version } = anUpdate();
    const api = withDraft(anUpdate());
    const base = { ...emptyContent, narrative: '' };
    sessionStorage.setItem(
      `heed:unsaved:${aSession().user.id}:${id}`,
      JSON.stringify({ version, base, content: { ...base, narrative: 'From before the reload' } }),
    );
    renderAt(`/updates/${id}`);
    expect(await screen.findByLabelText('What changed')).toHaveValue('From before the reload');
    await waitFor(() => expect(api.stored().narrative).toBe('From before the reload'), SOON);
  });

  it('is a record, not a form, once it has been sent', async () => {
    withDraft(anUpdate({ state: 'submitted', abilities: ['update.read'], narrative: 'Two regions.' }));
    const { container } = renderAt(`/updates/${anUpdate().id}`);
    expect(await screen.findByText(/^Sent for clearance on/)).toBeVisible();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it.each<[string, Partial<UpdateView>]>([
    ['while it is written', {}],
    ['where the commitment was taken back', { abilities: ['update.read', 'update.discard'] }],
  ])('is thrown away %s, once it is confirmed', async (_when, more) => {
    const draft = anUpdate(more);
    const api = withDraft(draft);
    const gone: (string | null)[] = [];
    api.answer(`DELETE /updates/${draft.id}`, ({ headers }) => {
      gone.push(headers.get('If-Match'));
      return nothing();
    });
    api.answer('GET /updates', () => ok({ items: [], next: null }));
    const { user } = renderAt(`/updates/${draft.id}`);
    await user.click(await screen.findByRole('button', { name: 'Delete this draft' }));
    await user.click(
      within(screen.getByRole('dialog', { name: 'Delete this draft?' })).getByRole('button', {
        name: 'Delete this draft',
      }),
    );
    expect(await screen.findByRole('heading', { level: 1, name: 'Our updates' })).toBeVisible();
    expect(gone).toEqual([`"${draft.version}"`]);
  });

  it('that is not assigned any more says so where it is saved, and keeps the words', async () => {
    const api = withDraft(anUpdate());
    api.answer(`PUT /updates/${anUpdate().id}`, () => problem('update.not_assigned'));
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    await user.type(await screen.findByLabelText('What changed'), 'Two regions.');
    expect(await screen.findByText(/^This commitment is not assigned to your organisation/, {}, SOON)).toBeVisible();
    expect(screen.getByLabelText('What changed')).toHaveValue('Two regions.');
  });

  it('adds and removes measures row by row', async () => {
    const api = withDraft(anUpdate());
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    await user.click(await screen.findByRole('button', { name: 'Add a measure' }));
    await waitFor(() => expect(screen.getByLabelText('Measure 1')).toHaveFocus());
    await user.type(screen.getByLabelText('Measure 1'), 'Training order 7');
    await user.click(screen.getByRole('button', { name: 'Add a measure' }));
    await user.type(screen.getByLabelText('Measure 2'), 'Budget line');
    await user.click(screen.getByRole('button', { name: 'Remove measure 1' }));
    expect(screen.getByLabelText('Measure 1')).toHaveValue('Budget line');
    await waitFor(() => expect(api.stored().measures).toEqual(['Budget line']), SOON);
  });
});

const emptyContent = {
  status: null,
  askStatuses: [],
  periodStart: null,
  periodEnd: null,
  narrative: '',
  measures: [],
  obstacles: '',
  nextSteps: '',
  statusReason: '',
};
