import type { ChainVerificationView, NamedAuditEntryView, OpeningView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { screen, within } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../test/workspace/fake-api';
import { anEndedOne, anOpening } from '../../../test/workspace/opening-views';
import { renderAt } from '../../../test/workspace/render-at';
import { aSession } from '../../../test/workspace/views';

const CHAIN = '00000000-0000-4000-8000-000000000001';
const OHCHR = '00000000-0000-4000-8000-000000000002';
const anEntry = (more: Partial<NamedAuditEntryView>): NamedAuditEntryView => ({
  chain: CHAIN,
  seq: 1,
  at: '2026-03-04T05:06:07.000Z',
  action: 'update.drafted',
  read: false,
  post: 'Desk officer',
  target: { kind: 'update', id: 'u-1' },
  changed: [],
  codes: {},
  reason: null,
  requestId: 'r-1',
  organisation: null,
  names: {},
  ...more,
});
const ENTRIES = [
  anEntry({
    seq: 3,
    action: 'something.unheard_of',
    post: null,
    requestId: 'command',
    target: { kind: 'thing', id: 't-1' },
  }),
  anEntry({
    seq: 2,
    action: 'update.submitted',
    changed: ['state'],
    codes: { state: { from: 'draft', to: 'submitted' } },
  }),
  anEntry({ seq: 1, action: 'update.read', read: true }),
];
const VERIFICATION: ChainVerificationView = {
  chain: CHAIN,
  from: 1,
  to: 3,
  ok: true,
  firstFault: null,
  inTree: 2,
  treeSize: 40,
  checkpointAt: '2026-03-05T00:00:00.000Z',
};

const withTrail = (verification = VERIFICATION, items = ENTRIES) =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities: ['audit.read', 'audit.export'] })),
    'GET /audit/entries': () => ok({ items, next: null }),
    'GET /audit/verification': () => ok(verification),
    'GET /audit/export': () => ok('a,b'),
    'GET /audit/proofs/inclusion': () => ok({ seq: 2 }),
  });

describe('the own trail', () => {
  const saved: string[] = [];
  beforeEach(() => {
    saved.length = 0;
    Object.assign(URL, { createObjectURL: () => 'blob:x', revokeObjectURL: () => undefined });
    jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
      saved.push(this.download);
    });
  });
  afterEach(() => jest.restoreAllMocks());

  it('says in words who did what, and what changed; what has no words yet reads as it is recorded', async () => {
    withTrail();
    const { container } = renderAt('/trail');
    const table = await screen.findByRole('table', { name: 'Entries of the trail, newest first' });
    const [, unheard, sent, read] = within(table).getAllByRole('row');
    expect(unheard).toHaveTextContent(/something\.unheard_of.*Heed itself.*Other/);
    expect(sent).toHaveTextContent(/Sent an update for clearance.*Desk officer.*State: Draft → Sent for clearance/);
    expect(read).toHaveTextContent('Read an unpublished account of another organisation Read');
    expect(within(table).getAllByRole('link', { name: 'Update' })[0]).toHaveAttribute('href', '/updates/u-1');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('calls people, organisations and work by name where the API tells it, and keeps the id beside', async () => {
    withTrail(VERIFICATION, [
      anEntry({
        action: 'organisation.suspended',
        post: null,
        organisation: OHCHR,
        target: { kind: 'organisation', id: CHAIN },
        names: { [OHCHR]: 'OHCHR', [CHAIN]: 'An organisation' },
        changed: ['state'],
        codes: { state: { from: 'verified', to: 'suspended' } },
        reason: 'Its address no longer answers.',
      }),
      anEntry({ seq: 2, names: { 'u-1': 'A/1, 4 (a) – Australia' } }),
      anEntry({
        seq: 3,
        action: 'invitation.met_account',
        post: null,
        target: { kind: 'person', id: 'p-1' },
        names: { 'p-1': 'A colleague', [OHCHR]: 'OHCHR' },
        changed: ['organisation'],
        codes: { organisation: { from: null, to: OHCHR } },
      }),
    ]);
    renderAt('/trail');
    const table = await screen.findByRole('table', { name: 'Entries of the trail, newest first' });
    const [, suspended, drafted, met] = within(table).getAllByRole('row');
    expect(suspended).toHaveTextContent(
      /OHCHR.*Organisation: An organisation.*State: Identity verified → SuspendedReason: Its address no longer answers\./,
    );
    expect(suspended).toHaveTextContent(CHAIN);
    expect(drafted).toHaveTextContent('Update: A/1, 4 (a) – Australia u-1');
    expect(met).toHaveTextContent(/Nobody signed in.*Member: A colleague.*Organisation: nothing → OHCHR/);
  });

  it.each([
    ['Nobody signed in', { action: 'organisation.applied' }],
    ['Nobody signed in', { action: 'session.refused', reason: 'second_factor' }],
    ['Nobody signed in', { action: 'recovery.asked' }],
    ['Heed itself', { action: 'account.disabled', reason: 'stale', requestId: 'command' }],
    ['Heed itself', { action: 'demonstration.loaded', requestId: 'command' }],
    ['Whoever runs the installation', { action: 'account.disabled', reason: 'operator' }],
    ['Whoever runs the installation', { action: 'recovery.by_operator', requestId: 'command' }],
  ])('says %s where no post acted: %j', async (who, entry) => {
    withTrail(VERIFICATION, [anEntry({ post: null, ...entry })]);
    renderAt('/trail');
    expect(await screen.findByRole('cell', { name: who })).toBeVisible();
  });

  it('has a field say that its days end before they begin, and asks for nothing', async () => {
    const api = withTrail();
    const { user } = renderAt('/trail?since=2026-03-02&until=2026-03-01');
    const until = await screen.findByLabelText('To day');
    const said = 'Enter a last day that is not before the first day.';
    expect(until).toHaveAccessibleDescription(said);
    expect(screen.queryByText('No entry fits these filters.')).not.toBeInTheDocument();
    expect(api.of('GET', '/audit/entries')).toEqual([]);
    await user.clear(until);
    await user.type(until, '2026-03-03');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(await screen.findByRole('table')).toBeVisible();
    const first = screen.getByLabelText('From day');
    await user.clear(first);
    await user.type(first, '2026-03-04');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    expect(screen.getByLabelText('To day')).toHaveAccessibleDescription(said);
    expect(screen.getByLabelText('To day')).toHaveFocus();
    expect(api.of('GET', '/audit/entries')).toHaveLength(1);
  });

  it('says up to where it was verified and signed, and gives the proofs of what is', async () => {
    withTrail();
    const { user } = renderAt('/trail');
    expect(await screen.findByText('Entries 1 to 3 follow one on another, unchanged.')).toBeVisible();
    expect(screen.getByText(/Up to entry 2 they stand beneath a signed checkpoint of 5 Mar 2026/)).toBeVisible();
    expect(await screen.findByText('After the next checkpoint')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Download the proof of entry 2' }));
    expect(saved).toEqual(['heed-entry-2.json']);
  });

  it('does not keep to itself that an entry does not fit', async () => {
    withTrail({ ...VERIFICATION, ok: false, firstFault: 2 });
    renderAt('/trail');
    expect(await screen.findByText(/^Entry 2 does not fit the one before it/)).toHaveRole('alert');
  });

  it('is narrowed by its address, and downloaded as narrowed', async () => {
    const api = withTrail();
    const { user } = renderAt('/trail?post=Desk+officer');
    await user.selectOptions(await screen.findByLabelText('What was done'), 'Published an update');
    await user.click(screen.getByRole('button', { name: 'Show' }));
    await screen.findByRole('table');
    const asked = api.of('GET', '/audit/entries').at(-1);
    expect(asked?.search.getAll('action')).toEqual(['update.published']);
    expect(asked?.search.get('post')).toBe('Desk officer');
    await user.click(screen.getByRole('button', { name: 'Download the trail' }));
    expect(await screen.findByText('The trail was downloaded.')).toBeVisible();
    expect(saved).toEqual(['heed-trail.csv']);
    const exported = api.of('GET', '/audit/export')[0]?.search;
    expect(Object.fromEntries(exported ?? [])).toEqual({
      action: 'update.published',
      post: 'Desk officer',
      format: 'csv',
    });
  });

  it('shows nothing of the page to whom it is not open', async () => {
    const api = withTrail();
    api.answer('GET /session', () => ok(aSession({ abilities: [] })));
    for (const what of ['entries', 'verification']) api.answer(`GET /audit/${what}`, () => problem('access.denied'));
    renderAt('/trail');
    expect(await screen.findByRole('heading', { level: 1, name: 'Not open to you' })).toBeVisible();
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(screen.queryByRole('search')).toBeNull();
  });

  it('says so where there is nothing', async () => {
    withTrail({ ...VERIFICATION, to: 0, inTree: 0, checkpointAt: null }, []);
    renderAt('/trail');
    expect(await screen.findByText('No entry fits these filters.')).toBeVisible();
    expect(screen.getByRole('search')).toBeVisible();
    expect(await screen.findByText('Nothing was recorded yet.')).toBeVisible();
  });
});

describe('what the own trail says of emergency access', () => {
  const TOLD: Action[] = ['audit.read', 'opening.read', 'opening.acknowledge'];
  const withOpenings = (openings: OpeningView[], abilities = TOLD) => {
    const api = withTrail();
    api.answer('GET /session', () => ok(aSession({ abilities })));
    api.answer('GET /openings', () => ok(openings));
    return api;
  };
  const own: Partial<OpeningView> = { requestedBy: null, approvedBy: null, abilities: ['opening.read'] };

  it('lists all of them, those too that were only asked for', async () => {
    const api = withOpenings([anOpening(own), anEndedOne({ ...own, id: 'ended', pagesRead: 2 })]);
    const { container } = renderAt('/trail');
    const table = await screen.findByRole('table', { name: 'Emergency access to this trail' });
    const [, asked, ended] = within(table).getAllByRole('row');
    expect(asked).toHaveTextContent(
      /^An administrator of the operator 20 Nov 2026, 10:00 UTCAsked for; another .*Somebody seems to write .*Nobody yet0Nothing to confirm$/,
    );
    expect(ended).toHaveTextContent(
      /Ended 20 Nov 2026, 11:40 UTC.*An administrator of the operator 20 Nov 2026, 11:00 UTC2Not confirmed yet$/,
    );
    expect(screen.getByRole('link', { name: 'See these entries' })).toHaveAttribute('href', '/trail?chain=platform');
    expect(screen.getByText(/The one exception is emergency access: .* for 60 minutes/)).toBeVisible();
    const entries = await screen.findByRole('table', { name: 'Entries of the trail, newest first' });
    // What comes later pushes nothing down that somebody may be about to press.
    expect(entries.compareDocumentPosition(table)).toBe(Node.DOCUMENT_POSITION_FOLLOWING);
    expect(api.of('GET', '/openings')).toHaveLength(1);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says nothing where there was none', async () => {
    const api = withOpenings([]);
    renderAt('/trail');
    await screen.findByRole('table', { name: 'Entries of the trail, newest first' });
    expect(api.of('GET', '/openings')).toHaveLength(1);
    expect(screen.queryByRole('heading', { name: 'Emergency access to this trail' })).toBeNull();
  });

  it('says that it could not be asked for, and shows the entries all the same', async () => {
    withOpenings([]).answer('GET /openings', () => problem('rate.exceeded'));
    renderAt('/trail');
    expect(await screen.findByText(/^Too many requests/)).toHaveRole('alert');
    expect(await screen.findByRole('table', { name: 'Entries of the trail, newest first' })).toBeVisible();
  });

  it.each([
    ['may not read of it', ['audit.read']],
    ["administers the operator's", ['audit.read', 'opening.read', 'opening.begin']],
  ] satisfies [string, Action[]][])('asks for nothing where somebody %s', async (_who, abilities) => {
    const api = withOpenings([anEndedOne(own)], abilities);
    renderAt('/trail');
    await screen.findByRole('table', { name: 'Entries of the trail, newest first' });
    expect(api.of('GET', '/openings')).toEqual([]);
    expect(screen.queryByRole('table', { name: 'Emergency access to this trail' })).toBeNull();
    expect(screen.queryByText(/The one exception/)).toBeNull();
  });
});
