import { screen, waitFor, within } from '@testing-library/react';
import type { AccountView } from '@heed/contracts';
import { aMemberSession, anAccount, anOwnSession, aPasskey, aToken } from '../../../../test/workspace/account-views';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';

const withAccount = (first: Partial<AccountView> = {}) => {
  const state = { account: anAccount(first), sessions: [anOwnSession()], tokens: [aToken()] };
  const api = fakeApi({
    'GET /session': () => ok(aMemberSession()),
    'GET /account': () => ok(state.account),
    'GET /sessions': () => ok({ items: state.sessions }),
    'GET /session/methods': () => ok({ oidc: { name: 'Aldoria Single Sign-On' } }),
    'GET /tokens': () => ok({ items: state.tokens }),
    'GET /account/memberships': () => ok({ items: [] }),
  });
  return { api, state };
};

const part = (name: string) => screen.findByRole('region', { name });

describe('the own account', () => {
  it('is reached by the own name, shows every part, and breaks no rule of accessibility', async () => {
    withAccount({ passkeys: [aPasskey], totp: true, recoveryCodesLeft: 7 });
    const { container, user } = renderAt('/account');
    expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    expect(await screen.findByText('7 codes are left.')).toBeVisible();
    expect(await screen.findByRole('rowheader', { name: 'Monthly export' })).toBeVisible();
    const where = within(await part('Where you are signed in'));
    expect(await where.findByText('Password with a second factor')).toBeVisible();
    expect(screen.queryByText(/part of the demonstration/)).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Tomas Reke, Focal point' }));
    expect(screen.getByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
  });

  it('goes on for another organisation of the person’s, and shows nothing of the former one', async () => {
    const { api } = withAccount();
    const one = { organisation: { id: 'o-1', name: 'Border Watch', kind: 'ngo' }, post: 'Reader', current: false };
    api.answer('GET /account/memberships', () =>
      ok({ items: [one, { ...one, organisation: { ...one.organisation, id: 'o-2', name: 'Ours' }, current: true }] }),
    );
    const { container, router, user } = renderAt('/account');
    const section = within(await part('Organisations you belong to'));
    expect(section.getByText('You work for this one now')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    const session = aMemberSession();
    const other = { ...session, organisation: { ...session.organisation, name: 'Border Watch' } };
    api.answer('PUT /session/organisation', () => ok(other));
    api.answer('GET /session', () => ok(other));
    await user.click(section.getByRole('button', { name: 'Work for Border Watch from now on' }));
    await waitFor(() => expect(router.state.location.pathname).toBe('/'));
    expect(await screen.findByText('Border Watch', { selector: '.workspace-organisation' })).toBeVisible();
    expect(screen.queryByRole('table')).toBeNull();
    expect(api.of('PUT', '/session/organisation')[0]?.body).toEqual({ organisation: 'o-1' });
  });

  it('tells an account of the demonstration that it needs no second factor', async () => {
    withAccount({ demonstration: true, neededAssurance: 'password' });
    renderAt('/account');
    expect(await screen.findByText(/needs no second factor/)).toBeVisible();
  });

  it('changes the password, and says why one is refused', async () => {
    const { api } = withAccount();
    api.answer('PUT /account/password', () =>
      problem('request.invalid', [{ field: 'password', reason: 'commonPassword' }]),
    );
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Change the password' }));
    const field = screen.getByLabelText('New password');
    expect(field).toHaveAccessibleDescription(/At least 15 characters/);
    await user.type(field, 'password password');
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent('New password: This password is among those that are guessed first');
    api.answer('PUT /account/password', nothing);
    await user.type(field, ' of seven lighthouses');
    await user.click(screen.getByRole('button', { name: 'Save the new password' }));
    expect(await screen.findByText(/The new password is in force/)).toBeVisible();
    expect(api.of('PUT', '/account/password').at(-1)?.body).toEqual({
      password: 'password password of seven lighthouses',
    });
    expect(screen.getByRole('heading', { name: 'Password' })).toHaveFocus();
  });

  it('takes a passkey away after asking, and says why the last one stays', async () => {
    const { api, state } = withAccount({ passkeys: [aPasskey] });
    api.answer('DELETE /account/passkeys/k-1', () => problem('account.last_factor'));
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Remove the passkey “Blue key”' }));
    const dialog = screen.getByRole('dialog', { name: 'Remove this passkey?' });
    expect(dialog).toHaveTextContent(/the last one that your roles ask for, so it stays until there is another/);
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('Add another one first.');
    api.answer('DELETE /account/passkeys/k-1', () => {
      state.account = anAccount();
      return nothing();
    });
    await user.click(within(dialog).getByRole('button', { name: 'Remove' }));
    expect(await screen.findByText('The passkey was removed.')).toBeVisible();
    expect(screen.getByText('You have no passkey.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Passkeys' })).toHaveFocus();
  });

  it('asks no more than that where another second factor is left', async () => {
    withAccount({ passkeys: [aPasskey], totp: true });
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Remove the passkey “Blue key”' }));
    expect(screen.getByRole('dialog')).not.toHaveTextContent(/the last one/);
  });

  it('says of each session on which day and when, by the clock that everybody shares', async () => {
    withAccount();
    renderAt('/account');
    expect(await screen.findByRole('rowheader', { name: '20 Nov 2026, 08:00 UTC' })).toBeVisible();
    expect(screen.getByRole('cell', { name: '20 Nov 2026, 10:42 UTC' })).toBeVisible();
  });

  it('shows recovery codes once, to copy or to save', async () => {
    const { api, state } = withAccount({ totp: true, recoveryCodesLeft: 2 });
    api.answer('POST /account/recovery-codes', () => {
      state.account = anAccount({ totp: true, recoveryCodesLeft: 10 });
      return ok({ codes: ['abcd-efgh', 'ijkl-mnop'] }, 201);
    });
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Make new recovery codes' }));
    const dialog = screen.getByRole('dialog', { name: 'Make new recovery codes?' });
    await user.click(within(dialog).getByRole('button', { name: 'Make new recovery codes' }));
    const list = await screen.findByRole('list', { name: 'Recovery codes' });
    expect(within(list).getAllByRole('listitem')).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Copy them' }));
    expect(await navigator.clipboard.readText()).toBe('abcd-efgh\nijkl-mnop');
    await user.click(screen.getByRole('button', { name: 'I have kept them' }));
    expect(screen.queryByText('abcd-efgh')).toBeNull();
    expect(screen.getByText('10 codes are left.')).toBeVisible();
  });

  it('ends one session, or all others', async () => {
    const { api, state } = withAccount();
    state.sessions = [anOwnSession(), anOwnSession({ id: 's-2', current: false, method: 'passkey' })];
    api.answer('DELETE /sessions/s-2', () => {
      state.sessions = [anOwnSession(), anOwnSession({ id: 's-3', current: false })];
      return nothing();
    });
    api.answer('DELETE /sessions', () => {
      state.sessions = [anOwnSession()];
      return nothing();
    });
    const { user } = renderAt('/account');
    const region = await part('Where you are signed in');
    await user.click(await within(region).findByRole('button', { name: /^End the session begun on/ }));
    expect(await within(region).findByText('The session was ended.')).toBeVisible();
    expect(api.of('DELETE', '/sessions/s-2')).toHaveLength(1);
    await user.click(within(region).getByRole('button', { name: 'End all others' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End all others' }));
    expect(await within(region).findByText('All other sessions were ended.')).toBeVisible();
    expect(within(region).queryByRole('button', { name: /^End/ })).toBeNull();
  });

  it('makes a token that is shown once, and revokes one', async () => {
    const { api, state } = withAccount();
    const made = aToken({ id: 't-2', name: 'Reporting script', scopes: ['read', 'write'] });
    api.answer('POST /tokens', () => {
      state.tokens = [aToken(), made];
      return ok({ ...made, token: 'heed_secret' }, 201);
    });
    api.answer('DELETE /tokens/t-1', () => {
      state.tokens = [made];
      return nothing();
    });
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Make a token' }));
    await user.type(screen.getByLabelText('What it is for'), 'Reporting script');
    await user.click(screen.getByLabelText(/^Writing/));
    await user.click(screen.getByRole('button', { name: 'Make it now' }));
    expect(await screen.findByText('heed_secret')).toBeVisible();
    expect(api.of('POST', '/tokens')[0]?.body).toEqual({
      name: 'Reporting script',
      scopes: ['read', 'write'],
      days: 90,
    });
    expect(api.of('POST', '/tokens')[0]?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    await user.click(screen.getByRole('button', { name: 'I have kept it' }));
    expect(screen.queryByText('heed_secret')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Revoke the token “Monthly export”' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Revoke' }));
    expect(await screen.findByText('The token was revoked.')).toBeVisible();
    expect(screen.queryByRole('rowheader', { name: 'Monthly export' })).toBeNull();
  });

  it('names the fields of a token that are wrong, and keeps what was typed', async () => {
    const { api } = withAccount();
    api.answer('POST /tokens', () =>
      problem('request.invalid', [{ field: 'days', reason: 'max', params: { max: 365 } }]),
    );
    const { user } = renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'Make a token' }));
    await user.clear(screen.getByLabelText('Days until it ends'));
    await user.type(screen.getByLabelText('Days until it ends'), '999');
    await user.click(screen.getByRole('button', { name: 'Make it now' }));
    const summary = await screen.findByRole('alert');
    await user.click(within(summary).getByRole('link', { name: /Enter 365 or less/ }));
    expect(screen.getByLabelText('Days until it ends')).toHaveFocus();
    expect(screen.getByLabelText('Days until it ends')).toHaveValue(999);
  });

  it('links to the identity provider by leaving the page, and ends the link', async () => {
    const { api, state } = withAccount();
    const { user, unmount } = renderAt('/account?refused=oidc');
    const link = await screen.findByRole('link', { name: 'Link it to Aldoria Single Sign-On' });
    expect(link).toHaveAttribute('href', '/api/v1/account/oidc');
    expect(screen.getByRole('alert')).toHaveTextContent('The link was not made.');
    unmount();
    state.account = anAccount({ oidc: true });
    api.answer('DELETE /account/oidc', () => {
      state.account = anAccount();
      return nothing();
    });
    renderAt('/account');
    await user.click(await screen.findByRole('button', { name: 'End the link' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'End the link' }));
    expect(await screen.findByText('The link was ended.')).toBeVisible();
  });

  it('offers only what the API says may be done', async () => {
    const { api } = withAccount();
    api.answer('GET /session', () => ok(aMemberSession({ abilities: ['account.read'] })));
    renderAt('/account');
    await screen.findByRole('heading', { level: 1, name: 'Your account' });
    expect(screen.queryAllByRole('region')).toHaveLength(0);
  });
});
