import { act, screen } from '@testing-library/react';
import { brokenRules } from '../../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../../test/workspace/fake-api';
import { renderAt } from '../../../../../test/workspace/render-at';
import { aSession } from '../../../../../test/workspace/views';

const TOKEN = 'T'.repeat(43);
const PASSWORD = 'a long sentence of my own';
const INVITED = {
  organisation: 'Open Doors',
  post: 'Desk officer',
  roles: ['contributor'],
  email: 'ana@example.org',
  expiresAt: '2026-12-01T00:00:00.000Z',
};

/** The whole link pasted into the tab that shows this page: the browser loads nothing anew. */
const pasted = (token: string): void =>
  act(() => void window.dispatchEvent(new HashChangeEvent('hashchange', { newURL: `http://localhost/#${token}` })));

const invited = () =>
  fakeApi({
    'GET /session': () => problem('session.required'),
    'POST /invitations/look': () => ok(INVITED),
    'POST /invitations/accept': () => ok({ email: INVITED.email, organisation: 'Open Doors', newAccount: true }, 201),
    'POST /session': () => ok(aSession(), 201),
  });

describe('an invitation', () => {
  it('leaves the address at once, makes an account and signs in with it', async () => {
    const api = invited();
    const { container, user, router } = renderAt(`/join#${TOKEN}`);
    expect(await screen.findByText(/Open Doors invites ana@example.org/)).toBeVisible();
    expect(router.state.location.hash).toBe('');
    await user.type(screen.getByLabelText('Your name'), 'Ana Vell');
    await user.type(screen.getByLabelText('A password'), PASSWORD);
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(await screen.findByText('You belong to Open Doors now.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'To the workspace' })).toHaveAttribute('href', '/');
    expect(api.of('POST', '/invitations/accept')[0]?.body).toEqual({
      token: TOKEN,
      name: 'Ana Vell',
      password: PASSWORD,
    });
    expect(api.of('POST', '/session')[0]?.body).toEqual({ email: 'ana@example.org', password: PASSWORD });
  });

  it('says what is wrong with the password', async () => {
    const api = invited();
    const fields = [{ field: 'password', reason: 'isLength', params: { min: 15, max: 200 } }];
    api.answer('POST /invitations/accept', () => problem('request.invalid', fields));
    const { user } = renderAt(`/join#${TOKEN}`);
    await user.type(await screen.findByLabelText('Your name'), 'Ana Vell');
    await user.type(screen.getByLabelText('A password'), 'short');
    await user.click(screen.getByRole('button', { name: 'Join' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('A password')).toBeInvalid();
    expect(api.of('POST', '/session')).toHaveLength(0);
  });

  it('that opens nothing says so', async () => {
    invited().answer('POST /invitations/look', () => problem('link.not_valid'));
    renderAt(`/join#${TOKEN}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This link opens nothing/);
  });

  it('that is opened in the same tab after another takes its place', async () => {
    const api = invited();
    api.answer('POST /invitations/look', ({ body }) =>
      JSON.stringify(body).includes('T'.repeat(43)) ? problem('link.not_valid') : ok(INVITED),
    );
    renderAt(`/join#${TOKEN}`);
    expect(await screen.findByRole('alert')).toHaveTextContent(/This link opens nothing/);
    pasted('U'.repeat(43));
    expect(await screen.findByText(/Open Doors invites ana@example.org/)).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it.each(['', `#${TOKEN.slice(1)}`])(
    'of which a part is missing says so, and asks the API nothing (%s)',
    async (hash) => {
      const api = invited();
      renderAt(`/join${hash}`);
      expect(await screen.findByRole('alert')).toHaveTextContent(/part of it is missing. Open the whole link/);
      expect(api.of('POST', '/invitations/look')).toHaveLength(0);
    },
  );

  it('asks nothing of whoever is signed in with that address', async () => {
    const api = invited();
    api.answer('GET /session', () => ok(aSession({ user: { id: 'u', name: 'Ana Vell', email: INVITED.email } })));
    api.answer('POST /invitations/accept', () =>
      ok({ email: INVITED.email, organisation: 'Open Doors', newAccount: false }, 201),
    );
    const { user } = renderAt(`/join#${TOKEN}`);
    await user.click(await screen.findByRole('button', { name: 'Join with this account' }));
    expect(await screen.findByText('You belong to Open Doors now.')).toBeVisible();
    expect(api.of('POST', '/invitations/accept')[0]?.body).toEqual({ token: TOKEN });
    expect(api.of('POST', '/session')).toHaveLength(0);
  });
});

describe('getting back in', () => {
  it('is asked for without learning whether there is an account', async () => {
    const api = fakeApi({ 'POST /recoveries/ask': () => ok(undefined, 202) });
    const { container, user } = renderAt('/recover');
    await user.type(await screen.findByLabelText('E-mail address'), 'ana@example.org');
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Ask for help' }));
    expect(await screen.findByText(/If there is an account for this address/)).toBeVisible();
    expect(api.of('POST', '/recoveries/ask')[0]?.body).toEqual({ email: 'ana@example.org' });
  });

  it('by a link sets a password, with the code of the second factor', async () => {
    const api = fakeApi({ 'POST /recoveries/use': () => problem('recovery.code_wrong') });
    const { user, router } = renderAt(`/recover#${TOKEN}`);
    expect(screen.queryByText(/administrators agreed/)).toBeNull();
    await user.click(await screen.findByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('A new password: This is needed.');
    await user.type(screen.getByLabelText('A new password'), PASSWORD);
    expect(router.state.location.hash).toBe('');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/second factor is needed/);
    api.answer('POST /recoveries/use', nothing);
    await user.type(screen.getByLabelText('Code of your second factor'), '123456');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/You were signed out everywhere/)).toBeVisible();
    expect(api.of('POST', '/recoveries/use').map(({ body }) => body)).toEqual([
      { token: TOKEN, password: PASSWORD },
      { token: TOKEN, password: PASSWORD, code: '123456' },
    ]);
  });

  it('after a lost second factor asks for the password that stays, and for no code', async () => {
    const api = fakeApi({ 'POST /recoveries/use': () => problem('session.wrong_credentials') });
    const { container, user } = renderAt(`/recover#${TOKEN}`);
    await user.click(await screen.findByRole('radio', { name: 'My second factor' }));
    expect(screen.queryByLabelText('Code of your second factor')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
    await user.type(screen.getByLabelText('The password that you have'), PASSWORD);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent(/This is not the password that you have/);
    expect(screen.getByLabelText('The password that you have')).toBeInvalid();
    api.answer('POST /recoveries/use', nothing);
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/You were signed out everywhere/)).toBeVisible();
    expect(api.of('POST', '/recoveries/use').at(-1)?.body).toEqual({ token: TOKEN, password: PASSWORD });
  });

  it('by a link of which a part is missing says so, and offers to ask; the whole one in the same tab works', async () => {
    fakeApi({});
    renderAt('/recover#garbage');
    expect(await screen.findByRole('alert')).toHaveTextContent(/Part of this link is missing/);
    expect(screen.getByRole('button', { name: 'Ask for help' })).toBeVisible();
    pasted(TOKEN);
    expect(await screen.findByLabelText('A new password')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
