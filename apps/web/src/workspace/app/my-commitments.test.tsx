import { screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../test/workspace/fake-api';
import { renderAt } from '../../../test/workspace/render-at';
import { aMyCommitmentRow, aSession, aWorld, ngo } from '../../../test/workspace/views';

const withList = (items = [aMyCommitmentRow()], next: string | null = null) =>
  fakeApi({
    'GET /session': () => ok(aSession()),
    'GET /me/commitments': () => ok({ items, next, total: items.length }),
    'GET /progress': ({ search }) =>
      ok(
        aWorld(
          search.get('groupBy') === 'document'
            ? [{ value: 'igwg-8', label: 'Report of the eighth session', reported: 0 }]
            : [{ value: 'policing', label: 'Policing', reported: 0 }],
        ),
      ),
  });

describe('my commitments', () => {
  it('says in each row what was asked, how it stands, when it is due, where our account is and whose it is', async () => {
    withList([aMyCommitmentRow({ open: { updateId: 'u-1', state: 'returned' } })]);
    const { container } = renderAt('/');
    const row = within(await screen.findByRole('table')).getAllByRole('row')[1];
    if (!row) throw new Error('no row');
    expect(within(row).getByRole('rowheader')).toHaveTextContent('States should train law enforcement officials.');
    expect(within(row).getByRole('img', { name: /State: in progress/ })).toBeVisible();
    expect(row).toHaveTextContent('31 Dec 2026');
    expect(within(row).getByRole('link', { name: 'Returned with a comment' })).toHaveAttribute('href', '/updates/u-1');
    expect(row).toHaveTextContent('Aldoria');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says to whoever coordinates who works on it, and shows what is given to nobody', async () => {
    const ministry = {
      ...ngo,
      id: '0190a000-0000-7000-8000-00000000a001',
      name: 'Ministry of Coasts',
      dueOn: '2027-06-30',
    };
    const api = withList([
      aMyCommitmentRow({ assignedTo: [ministry] }),
      aMyCommitmentRow({ id: 'c-2', assignedTo: [] }),
    ]);
    api.answer('GET /session', () => ok(aSession({ organisation: { ...aSession().organisation, kind: 'nmirf' } })));
    const { container, router, user } = renderAt('/');
    const table = await screen.findByRole('table');
    expect(within(table).getByRole('columnheader', { name: 'Who works on it' })).toBeVisible();
    expect(table).toHaveTextContent('nobody');
    expect(table).toHaveTextContent('due 30 Jun 2027');
    expect(await brokenRules(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Assigned'), 'no');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    await waitFor(() => expect(router.state.location.search).toBe('?assigned=false'));
    await user.click(screen.getByRole('link', { name: 'Only those of Ministry of Coasts' }));
    expect(
      await screen.findByRole('link', { name: 'Remove the filter Assigned to: Ministry of Coasts' }),
    ).toBeVisible();
    expect(api.of('GET', '/me/commitments').at(-1)?.search.toString()).toBe(`assigned=false&assignee=${ministry.id}`);
  });

  it('keeps every filter in the address and asks the API for just that', async () => {
    const api = withList();
    const { router, user } = renderAt('/?status=planned&after=cursor-1');
    await screen.findByRole('option', { name: 'Policing' });
    await user.type(screen.getByLabelText('Words'), 'police training');
    await user.selectOptions(screen.getByLabelText('Theme'), 'Policing');
    await user.selectOptions(screen.getByLabelText('Status'), 'in progress');
    await user.click(screen.getByRole('button', { name: 'Apply' }));
    const search = new URLSearchParams(router.state.location.search);
    expect(search.getAll('status')).toEqual(['planned', 'in_progress']);
    expect([search.get('theme'), search.get('q'), search.has('after')]).toEqual(['policing', 'police training', false]);
    await waitFor(() => expect(api.of('GET', '/me/commitments').at(-1)?.search.toString()).toBe(search.toString()));
    expect(screen.getByRole('button', { name: 'Apply' })).toHaveFocus();
    expect(screen.getByLabelText('Status')).toHaveValue('');
  });

  it('takes a filter off by its chip, names it in words, and keeps the focus on the page', async () => {
    withList();
    const { router, user } = renderAt('/?theme=policing&status=planned');
    const chip = await screen.findByRole('link', { name: 'Remove the filter Theme: Policing' });
    await user.click(chip);
    await waitFor(() => expect(router.state.location.search).toBe('?status=planned'));
    expect(screen.getByRole('heading', { level: 1 })).toHaveFocus();
  });

  it('goes to the next page by its cursor', async () => {
    withList([aMyCommitmentRow()], 'cursor-2');
    const { router, user } = renderAt('/?sort=latest');
    await user.click(await screen.findByRole('link', { name: 'Next page' }));
    await waitFor(() => expect(router.state.location.search).toBe('?sort=latest&after=cursor-2'));
  });

  it('offers the same list as a spreadsheet, whole', async () => {
    withList();
    renderAt('/?status=planned&after=cursor-1&utm_source=mail');
    expect(await screen.findByRole('link', { name: 'Download as CSV' })).toHaveAttribute(
      'href',
      '/api/v1/me/commitments?status=planned&format=csv',
    );
  });

  it('says why it is empty and gives one next step', async () => {
    withList([]);
    const { user, router } = renderAt('/?status=planned');
    expect(await screen.findByText(/No commitment matches/)).toBeVisible();
    await user.click(screen.getByRole('link', { name: 'Remove all filters' }));
    expect(router.state.location.search).toBe('');
    expect(await screen.findByText(/Nothing is assigned/)).toBeVisible();
  });

  it('of an independent organisation is made from where it works, and leads there', async () => {
    const api = withList([]);
    api.answer('GET /session', () => ok(aSession({ organisation: ngo })));
    renderAt('/');
    expect(await screen.findByText(/made from the countries in which your organisation works/)).toBeVisible();
    expect(screen.queryByText(/assigned/)).toBeNull();
    const link = screen.getByRole('link', { name: 'See in which countries your organisation works' });
    expect(link).toHaveAttribute('href', '/organisation');
  });

  it('that is not open sends nobody who gives the roles to somebody who gives the roles', async () => {
    const api = withList([]);
    api.answer('GET /session', () => ok(aSession({ abilities: ['workspace.read', 'person.change'] })));
    api.answer('GET /me/commitments', () => problem('access.denied'));
    renderAt('/');
    expect(await screen.findByText(/Roles are given on the page of people/)).toBeVisible();
    expect(screen.queryByText(/ask an administrator/)).toBeNull();
  });

  it.each([
    ['access.denied', 'Not open to you'],
    ['server.failed', 'This page could not be shown'],
  ] as const)(
    'shows %s as a page with one next step',
    async (code, title) => {
      const api = withList();
      api.answer('GET /me/commitments', () => problem(code));
      const { container } = renderAt('/');
      expect(await screen.findByRole('heading', { level: 1, name: title })).toBeVisible();
      expect(await brokenRules(container)).toEqual([]);
    },
    12_000,
  );

  it('offers only the screens that are open to the member', async () => {
    const api = withList();
    const { unmount } = renderAt('/');
    const nav = await screen.findByRole('navigation', { name: 'Workspace' });
    expect(within(nav).queryByRole('link', { name: 'Queue for clearance' })).toBeNull();
    expect(within(nav).queryByRole('link', { name: 'Overview across countries' })).toBeNull();
    api.answer('GET /session', () => ok(aSession({ abilities: ['queue.read', 'overview.read'] })));
    unmount();
    renderAt('/');
    const opened = await screen.findByRole('navigation', { name: 'Workspace' });
    expect(within(opened).getByRole('link', { name: 'Queue for clearance' })).toBeVisible();
    expect(within(opened).getByRole('link', { name: 'Overview across countries' })).toBeVisible();
    expect(within(opened).queryByRole('link', { name: 'Our updates' })).toBeNull();
  });

  it('leads whoever only reads to the updates of their organisation', async () => {
    const api = withList();
    api.answer('GET /session', () => ok(aSession({ roles: ['reader'], abilities: ['workspace.read', 'update.read'] })));
    renderAt('/');
    const nav = await screen.findByRole('navigation', { name: 'Workspace' });
    expect(within(nav).getByRole('link', { name: 'Our updates' })).toBeVisible();
  });
});
