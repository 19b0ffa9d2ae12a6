import { screen, waitFor, within } from '@testing-library/react';
import { fakeApi, nothing, ok, problem } from '../../../test/workspace/fake-api';
import { brokenRules } from '../../../test/workspace/accessibility';
import { renderAt } from '../../../test/workspace/render-at';
import { aMyCommitmentRow, aSession, aWorld } from '../../../test/workspace/views';

const signedOut = () =>
  fakeApi({
    'GET /session': () => problem('session.required'),
    'GET /me/commitments': () => ok({ items: [aMyCommitmentRow()], next: null, total: 1 }),
    'GET /progress': () => ok(aWorld()),
  });

describe('signing in', () => {
  it('leads to the page that was asked for', async () => {
    const api = signedOut();
    api.answer('POST /session', () => ok(aSession(), 201));
    const { router, user } = renderAt('/?status=planned');
    await user.type(await screen.findByLabelText('E-mail address'), 'tomas@demo.example');
    await user.type(screen.getByLabelText('Password'), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My commitments' })).toHaveFocus();
    expect(router.state.location.search).toBe('?status=planned');
    expect(document.title).toBe('My commitments – Heed workspace');
  });

  it('moves the focus to the summary when it is refused, and does not say what was wrong', async () => {
    signedOut().answer('POST /session', () => problem('session.wrong_credentials'));
    const { user } = renderAt('/sign-in');
    await user.type(await screen.findByLabelText('E-mail address'), 'nobody@demo.example');
    await user.type(screen.getByLabelText('Password'), 'wrong');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(within(summary).getByRole('link')).toHaveTextContent('The e-mail address or the password is not right');
  });

  it('names each empty field beside it and in the summary, without asking the API', async () => {
    const api = signedOut();
    const { user } = renderAt('/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Sign in' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(within(summary).getAllByRole('link')).toHaveLength(2);
    expect(screen.getByLabelText('Password')).toHaveAccessibleDescription('Password: This is needed.');
    await user.click(within(summary).getByRole('link', { name: /Password/ }));
    expect(screen.getByLabelText('Password')).toHaveFocus();
    expect(api.of('POST', '/session')).toHaveLength(0);
  });

  it('never leads out of the workspace', async () => {
    signedOut().answer('POST /session', () => ok(aSession(), 201));
    const { router, user } = renderAt('/sign-in?next=//elsewhere.example/');
    await user.type(await screen.findByLabelText('E-mail address'), 'tomas@demo.example');
    await user.type(screen.getByLabelText('Password'), 'correct horse');
    await user.click(screen.getByRole('button', { name: 'Sign in' }));
    await screen.findByRole('heading', { level: 1, name: 'My commitments' });
    expect(router.state.location.pathname).toBe('/');
  });

  it('lists the accounts to try where the API has them', async () => {
    signedOut().answer('GET /demonstration/accounts', () =>
      ok({
        password: 'aldoria',
        first: [
          {
            email: 'a@demo.example',
            name: 'Ilse',
            post: 'Coordinator',
            organisation: { name: 'NMIRF', kind: 'nmirf' },
            country: { iso3: 'QMA', name: 'Aldoria' },
          },
        ],
        others: [],
      }),
    );
    const { container } = renderAt('/sign-in');
    const account = await screen.findByText('a@demo.example');
    const ways = ['Forgotten your password, or lost your second factor?', 'Apply for an organisation'];
    for (const name of ways)
      expect(account.compareDocumentPosition(screen.getByRole('link', { name }))).toBe(
        Node.DOCUMENT_POSITION_PRECEDING,
      );
    expect(await brokenRules(container)).toEqual([]);
  });

  it('signing out empties the device and the screen', async () => {
    const api = fakeApi({
      'GET /session': () => ok(aSession()),
      'GET /me/commitments': () => ok({ items: [], next: null }),
      'GET /progress': () => ok(aWorld()),
      'DELETE /session': nothing,
    });
    sessionStorage.setItem('heed:unsaved:somebody:something', '{}');
    const { user } = renderAt('/');
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/^You are signed out/)).toBeVisible();
    expect(api.of('DELETE', '/session')[0]?.headers.get('X-CSRF-Token')).toBe('token-1');
    expect(sessionStorage).toHaveLength(0);
  });

  it('waits no more for what is on its way when somebody signs out, and says where they could not', async () => {
    const never = new Promise<never>(() => undefined);
    const api = fakeApi({
      'GET /session': () => ok(aSession()),
      'GET /me/commitments': () => never,
      'GET /progress': () => ok(aWorld()),
      'DELETE /session': () => problem('database.unavailable'),
    });
    const { user, container } = renderAt('/');
    const lists = () => api.of('GET', '/me/commitments');
    const signOut = await screen.findByRole('button', { name: 'Sign out' });
    await waitFor(() => expect(lists()).toHaveLength(1));
    await user.click(signOut);
    expect(await screen.findByRole('alert')).toHaveTextContent('You are still signed in.');
    expect(lists().map(({ signal }) => signal?.aborted)).toEqual([true]);
    expect(await brokenRules(container)).toEqual([]);
    api.answer('DELETE /session', nothing);
    await user.click(screen.getByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/^You are signed out/)).toBeVisible();
  });

  it('is signed out where the session had ended before', async () => {
    const api = fakeApi({
      'GET /session': () => ok(aSession()),
      'GET /me/commitments': () => ok({ items: [], next: null }),
      'GET /progress': () => ok(aWorld()),
      'DELETE /session': () => problem('session.required'),
    });
    const { user } = renderAt('/');
    await user.click(await screen.findByRole('button', { name: 'Sign out' }));
    expect(await screen.findByText(/^You are signed out/)).toBeVisible();
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.of('DELETE', '/session')).toHaveLength(1);
  });

  it('signs nobody out who was sent to the address', async () => {
    const api = fakeApi({ 'GET /session': () => ok(aSession()), 'DELETE /session': nothing });
    const { user } = renderAt('/sign-out');
    const button = await screen.findByRole('button', { name: 'Sign out' });
    expect(api.of('DELETE', '/session')).toEqual([]);
    await user.click(button);
    expect(await screen.findByText(/^You are signed out/)).toBeVisible();
  });
});
