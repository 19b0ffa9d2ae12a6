import { screen } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../test/workspace/fake-api';
import { renderAt } from '../../../test/workspace/render-at';
import { aSession } from '../../../test/workspace/views';

const withLists = () =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities: ['list.import'] })),
    'GET /lists': () => ok([]),
  });

describe('treaties and memberships', () => {
  beforeEach(() => sessionStorage.clear());

  it('takes a list in and says what changed', async () => {
    const api = withLists();
    api.answer('POST /lists', () => ok({ subjects: ['icerd'], rows: 2, changed: 3 }, 201));
    const { container, user } = renderAt('/lists');
    await user.type(await screen.findByLabelText('The list as CSV'), 'State,Treaty,Act,Date');
    await user.type(screen.getByLabelText('The day for which the list was true'), '2026-01-01');
    await user.type(screen.getByLabelText('Source'), 'Depositary');
    await user.click(screen.getByRole('button', { name: 'Take the list in' }));
    expect(await screen.findByText(/3 commitments read otherwise/)).toBeVisible();
    expect(api.of('POST', '/lists')[0]?.body).toMatchObject({ kind: 'treaty', asOf: '2026-01-01' });
    expect(await brokenRules(container)).toEqual([]);
  });

  it('names the row and keeps what was typed, through a reload too', async () => {
    const api = withLists();
    const fields = [{ field: 'csv', reason: 'listState', params: { row: 3, column: 'state' } }];
    api.answer('POST /lists', () => problem('list.refused', fields));
    const { user, unmount } = renderAt('/lists');
    await user.type(await screen.findByLabelText('The list as CSV'), 'State,Treaty');
    await user.click(screen.getByRole('button', { name: 'Take the list in' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Row 3, state: no State of this name or code is known.');
    expect(screen.getByRole('alert')).toHaveFocus();
    unmount();
    renderAt('/lists');
    expect(await screen.findByLabelText('The list as CSV')).toHaveValue('State,Treaty');
  });
});
