import { screen, waitFor } from '@testing-library/react';
import type { AccountView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { aMemberSession, anAccount, aPasskey } from '../../../../test/workspace/account-views';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../test/workspace/fake-api';
import {
  aBrowserWithPasskeys,
  anAssertion,
  anAttestation,
  somePasskeyOptions,
} from '../../../../test/workspace/passkeys';
import { renderAt } from '../../../../test/workspace/render-at';
import { aWorld, aMyCommitmentRow } from '../../../../test/workspace/views';

const CLOSED: { abilities: Action[] } = {
  abilities: ['session.read', 'account.read', 'account.enrol', 'account.change', 'account.end_session'],
};

const withNewMember = (neededAssurance: AccountView['neededAssurance']) => {
  const state = {
    session: aMemberSession({ ...CLOSED, assurance: 'password', neededAssurance }),
    account: anAccount(),
  };
  const api = fakeApi({
    'GET /session': () => ok(state.session),
    'GET /account': () => ok(state.account),
    'GET /sessions': () => ok({ items: [] }),
    'GET /session/methods': () => ok({ oidc: null }),
    'GET /tokens': () => ok({ items: [] }),
    'GET /me/commitments': () => ok({ items: [aMyCommitmentRow()], next: null, total: 1 }),
    'GET /progress': () => ok(aWorld()),
  });
  const proveBy = (assurance: AccountView['assurance']) => {
    state.session = aMemberSession({ assurance, neededAssurance });
  };
  return { api, state, proveBy };
};

describe('before a second factor is set up', () => {
  let takeAway = (): void => undefined;
  afterEach(() => takeAway());

  it('only the account is open, with what is to be done and why; the page asked for opens as soon as it is', async () => {
    const { api, state, proveBy } = withNewMember('two_factor');
    api.answer('POST /account/totp', () => ok({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Heed:t?secret=J' }));
    api.answer('POST /account/totp/confirm', ({ body }) => {
      expect(body).toEqual({ code: '123456' });
      state.account = anAccount({ totp: true });
      proveBy('two_factor');
      return ok({ codes: ['abcd-efgh'] }, 201);
    });
    const { container, router, user } = renderAt('/?status=planned');
    expect(await screen.findByRole('heading', { level: 2, name: 'Set up a second factor' })).toBeVisible();
    expect(screen.getByText(/a second factor keeps others out/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'My commitments' })).toBeNull();
    expect(api.of('GET', '/me/commitments')).toHaveLength(0);
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Set up an authenticator app' }));
    expect(await screen.findByText('JBSW Y3DP EHPK 3PXP')).toBeVisible();
    expect(screen.getByRole('link', { name: 'Open in the authenticator app' })).toHaveAttribute(
      'href',
      'otpauth://totp/Heed:t?secret=J',
    );
    await user.type(screen.getByLabelText('Code of the app'), '123 456');
    await user.click(screen.getByRole('button', { name: 'Confirm the code' }));
    expect(await screen.findByText('Your second factor is set up. Everything is open now.')).toBeVisible();
    expect(screen.getByRole('link', { name: 'My commitments' })).not.toHaveAttribute('aria-current');
    expect(screen.getByRole('link', { name: 'Tomas Reke, Focal point' })).toHaveAttribute('aria-current', 'page');
    await user.click(screen.getByRole('button', { name: 'Go on to your work' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My commitments' })).toBeVisible();
    expect(screen.getByRole('link', { name: 'My commitments' })).toHaveAttribute('aria-current', 'page');
    expect(router.state.location.search).toBe('?status=planned');
  });

  it('an administrator is asked for a passkey, and one that is there is used at once', async () => {
    const browser = aBrowserWithPasskeys();
    takeAway = browser.takeAway;
    browser.made.mockResolvedValue(anAttestation);
    browser.asked.mockResolvedValue(anAssertion);
    const { api, state, proveBy } = withNewMember('phishing_resistant');
    api.answer('POST /account/passkeys/options', () => ok(somePasskeyOptions));
    api.answer('POST /account/passkeys', () => {
      state.account = anAccount({ passkeys: [aPasskey], stepUpBy: ['passkey', 'password'] });
      return ok(aPasskey, 201);
    });
    api.answer('POST /session/step-up/passkey/options', () => ok(somePasskeyOptions));
    api.answer('POST /session/step-up/passkey', () => {
      proveBy('phishing_resistant');
      return ok(state.session);
    });
    const { user } = renderAt('/');
    expect(await screen.findByText(/That asks for a passkey/)).toBeVisible();
    expect(screen.queryByRole('link', { name: 'Go to the authenticator app' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add a passkey' }));
    await user.click(screen.getByRole('button', { name: 'Add it now' }));
    await waitFor(() => expect(screen.getByRole('alert')).toHaveFocus());
    await user.type(screen.getByLabelText('Name'), 'Blue key');
    await user.click(screen.getByRole('button', { name: 'Add it now' }));
    expect(await screen.findByText('The passkey “Blue key” was added.')).toBeVisible();
    expect(api.of('POST', '/account/passkeys')[0]?.body).toMatchObject({ name: 'Blue key', response: anAttestation });
    await user.click(screen.getByRole('button', { name: 'Use your passkey' }));
    expect(await screen.findByText('Your second factor is set up. Everything is open now.')).toBeVisible();
  });

  it('a refusal in the middle of work leads to the account, and back to what was typed', async () => {
    const { api, state, proveBy } = withNewMember('two_factor');
    state.session = aMemberSession({ abilities: ['list.import', 'workspace.read'], assurance: 'two_factor' });
    api.answer('GET /lists', () => ok([]));
    api.answer('POST /lists', () => {
      state.session = aMemberSession({ ...CLOSED, assurance: 'password', neededAssurance: 'two_factor' });
      return problem('session.second_factor_missing');
    });
    const { user } = renderAt('/lists');
    await user.type(await screen.findByLabelText('The list as CSV'), 'State,Treaty');
    await user.click(screen.getByRole('button', { name: 'Take the list in' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Your account' })).toBeVisible();
    expect(screen.getByLabelText('The list as CSV')).not.toBeVisible();
    api.answer('POST /account/totp', () => ok({ secret: 'JBSWY3DPEHPK3PXP', uri: 'otpauth://totp/Heed' }));
    api.answer('POST /account/totp/confirm', () => {
      proveBy('two_factor');
      return ok({ codes: ['abcd-efgh'] }, 201);
    });
    await user.click(screen.getByRole('button', { name: 'Set up an authenticator app' }));
    await user.type(await screen.findByLabelText('Code of the app'), '123456');
    await user.click(screen.getByRole('button', { name: 'Confirm the code' }));
    await user.click(await screen.findByRole('button', { name: 'Go on to your work' }));
    expect(screen.getByLabelText('The list as CSV')).toBeVisible();
    expect(screen.getByLabelText('The list as CSV')).toHaveValue('State,Treaty');
  });
});
