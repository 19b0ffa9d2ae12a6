import { screen, waitFor } from '@testing-library/react';
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

  it('is the same request when it is sent again after a lost answer, and another once it was changed or taken', async () => {
    const api = withLists();
    api.answer('POST /lists', () => problem('server.failed'));
    const { user } = renderAt('/lists');
    const typeAndSend = async (csv: string): Promise<void> => {
      if (csv) await user.type(screen.getByLabelText('The list as CSV'), csv);
      const before = api.of('POST', '/lists').length;
      await user.click(screen.getByRole('button', { name: 'Take the list in' }));
      await waitFor(() => expect(api.of('POST', '/lists')).toHaveLength(before + 1));
      expect(await screen.findByRole('button', { name: 'Take the list in' })).toBeVisible();
    };
    await screen.findByLabelText('The list as CSV');
    await typeAndSend('State');
    await typeAndSend('');
    await typeAndSend(',Act');
    api.answer('POST /lists', () => ok({ subjects: ['icerd'], rows: 1, changed: 0 }, 201));
    await typeAndSend('');
    await waitFor(() => expect(screen.getByLabelText('The list as CSV')).toHaveValue(''));
    await typeAndSend('State,Act');
    const sent = api.of('POST', '/lists');
    expect(sent.map(({ body }) => body)).toEqual(
      ['State', 'State', 'State,Act', 'State,Act', 'State,Act'].map((csv) => expect.objectContaining({ csv })),
    );
    const [first, again, changed, taken, anew] = sent.map(({ headers }) => headers.get('Idempotency-Key'));
    expect(again).toBe(first);
    expect(taken).toBe(changed);
    expect(new Set([first, changed, anew]).size).toBe(3);
  });
});
