import { act, screen } from '@testing-library/react';
import { fakeApi, ok } from '../../../test/workspace/fake-api';
import { renderAt } from '../../../test/workspace/render-at';
import { aSession, aWorld } from '../../../test/workspace/views';

const inMinutes = (minutes: number): string => new Date(Date.now() + minutes * 60_000).toISOString();

const withSession = (minutes: number) =>
  fakeApi({
    'GET /session': () => ok(aSession({ expiresAt: inMinutes(minutes) })),
    'GET /me/commitments': () => ok({ items: [], next: null }),
    'GET /progress': () => ok(aWorld()),
  });

describe('the end of a session', () => {
  it('is announced two minutes before, and can be put off with one press', async () => {
    const api = withSession(1);
    const { user } = renderAt('/');
    expect(await screen.findByText(/^Your session ends at/)).toBeVisible();
    api.answer('GET /session', () => ok(aSession({ expiresAt: inMinutes(30) })));
    await user.click(screen.getByRole('button', { name: 'Stay signed in' }));
    await act(() => new Promise((resolve) => setTimeout(resolve, 50)));
    expect(screen.queryByText(/^Your session ends at/)).toBeNull();
  });

  it('is not announced while there is time', async () => {
    withSession(30);
    renderAt('/');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByText(/^Your session ends at/)).toBeNull();
  });
});
