import { screen, waitFor, within } from '@testing-library/react';
import { aSecondFactor } from '../../../../test/workspace/account-views';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../test/workspace/fake-api';
import { aBrowserWithPasskeys, anAssertion, somePasskeyOptions } from '../../../../test/workspace/passkeys';
import { renderAt } from '../../../../test/workspace/render-at';
import { aSession, aWorld } from '../../../../test/workspace/views';

const signedOut = () =>
  fakeApi({
    'GET /session': () => problem('session.required'),
    'GET /session/methods': () => ok({ oidc: null }),
    'GET /me/commitments': () => ok({ items: [], next: null, total: 0 }),
    'GET /progress': () => ok(aWorld()),
    'POST /session': () => ok(aSecondFactor(), 202),
  });

type User = ReturnType<typeof renderAt>['user'];

const typePassword = async (user: User) => {
  await user.type(await screen.findByLabelText('E-mail address'), 'tomas@interior.example');
  await user.type(screen.getByLabelText('Password'), 'correct horse');
  await user.click(screen.getByRole('button', { name: 'Sign in' }));
};

describe('the second step of signing in', () => {
  let takeAway = (): void => undefined;
  afterEach(() => takeAway());

  it('takes a code, gaps and all, and leads to the page that was asked for', async () => {
    const api = signedOut();
    api.answer('POST /session/second-factor', () => ok(aSession()));
    const { container, router, user } = renderAt('/?status=planned');
    await typePassword(user);
    const code = await screen.findByLabelText('Code of your authenticator app');
    await waitFor(() => expect(code).toHaveFocus());
    expect(screen.getByRole('heading', { level: 1 })).toHaveTextContent('Second step');
    expect(await brokenRules(container)).toEqual([]);
    await user.type(code, '123 456');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'My commitments' })).toHaveFocus();
    expect(router.state.location.search).toBe('?status=planned');
    expect(api.of('POST', '/session/second-factor')[0]?.body).toEqual({
      challenge: aSecondFactor().challenge,
      method: 'totp',
      code: '123456',
    });
  });

  it('says at the top that a code was wrong; another way starts without that', async () => {
    const api = signedOut();
    api.answer('POST /session/second-factor', () => problem('session.wrong_credentials'));
    const { user } = renderAt('/sign-in');
    await typePassword(user);
    await user.type(await screen.findByLabelText('Code of your authenticator app'), '000000');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    const summary = await screen.findByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    await user.click(within(summary).getByRole('link', { name: /not accepted/ }));
    expect(screen.getByLabelText('Code of your authenticator app')).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Use a recovery code instead' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getByLabelText('Recovery code')).toHaveFocus();
    api.answer('POST /session/second-factor', () => ok(aSession()));
    await user.type(screen.getByLabelText('Recovery code'), 'abcd-efgh-ijkl');
    await user.click(screen.getByRole('button', { name: 'Go on' }));
    await screen.findByRole('heading', { level: 1, name: 'My commitments' });
    expect(api.of('POST', '/session/second-factor').at(-1)?.body).toMatchObject({ method: 'recovery_code' });
  });

  it('goes back to the password, with the address still there', async () => {
    signedOut();
    const { router, user } = renderAt('/sign-in');
    await typePassword(user);
    await screen.findByLabelText('Code of your authenticator app');
    await router.navigate(-1);
    expect(await screen.findByLabelText('E-mail address')).toHaveValue('tomas@interior.example');
    expect(screen.getByLabelText('Password')).toHaveValue('');
  });

  it('starts again where the five minutes are over', async () => {
    signedOut();
    const { router } = renderAt('/');
    await screen.findByLabelText('E-mail address');
    await router.navigate('/commitments');
    await router.navigate('/sign-in?from=reload', { state: aSecondFactor({ expiresAt: '2020-01-01T00:00:00.000Z' }) });
    expect(await screen.findByText(/The five minutes for the second step are over/)).toBeVisible();
    expect(screen.getByLabelText('Password')).toBeVisible();
  });

  it('asks the browser for a passkey where one is enrolled', async () => {
    const browser = aBrowserWithPasskeys();
    takeAway = browser.takeAway;
    browser.asked.mockResolvedValue(anAssertion);
    const api = signedOut();
    api.answer('POST /session', () => ok(aSecondFactor({ methods: ['passkey', 'recovery_code'] }), 202));
    api.answer('POST /session/passkey/options', () => ok(somePasskeyOptions));
    api.answer('POST /session/passkey', () => ok(aSession()));
    const { user } = renderAt('/sign-in');
    await typePassword(user);
    await user.click(await screen.findByRole('button', { name: 'Use your passkey' }));
    await screen.findByRole('heading', { level: 1, name: 'My commitments' });
    expect(api.of('POST', '/session/passkey/options')[0]?.body).toEqual({ challenge: aSecondFactor().challenge });
    expect(api.of('POST', '/session/passkey')[0]?.body).toEqual({
      challenge: somePasskeyOptions.challenge,
      response: anAssertion,
    });
  });
});

describe('other ways in', () => {
  let takeAway = (): void => undefined;
  afterEach(() => takeAway());

  it('is a passkey alone; a refusal of the browser is told in words', async () => {
    const browser = aBrowserWithPasskeys();
    takeAway = browser.takeAway;
    browser.asked.mockRejectedValueOnce(Object.assign(new Error('no'), { name: 'NotAllowedError' }));
    const api = signedOut();
    api.answer('POST /session/passkey/options', () => ok(somePasskeyOptions));
    api.answer('POST /session/passkey', () => ok(aSession()));
    const { user } = renderAt('/sign-in');
    const button = await screen.findByRole('button', { name: 'Sign in with a passkey' });
    await user.click(button);
    expect(await screen.findByRole('alert')).toHaveTextContent('No passkey was used.');
    browser.asked.mockResolvedValue(anAssertion);
    await user.click(button);
    await screen.findByRole('heading', { level: 1, name: 'My commitments' });
    expect(api.of('POST', '/session/passkey/options').at(-1)?.body).toEqual({});
  });

  it('tells nobody whose a refused passkey is, and speaks of no password', async () => {
    const browser = aBrowserWithPasskeys();
    takeAway = browser.takeAway;
    browser.asked.mockResolvedValue(anAssertion);
    const api = signedOut();
    api.answer('POST /session/passkey/options', () => ok(somePasskeyOptions));
    api.answer('POST /session/passkey', () => problem('session.wrong_credentials'));
    const { user } = renderAt('/sign-in');
    await user.click(await screen.findByRole('button', { name: 'Sign in with a passkey' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveTextContent('Nobody can be signed in with this passkey here.');
    expect(summary).not.toHaveTextContent('password');
  });

  it('asks by the button alone, once it is pressed; where that comes to nothing, the field offers again', async () => {
    const browser = aBrowserWithPasskeys({ inFields: true });
    takeAway = browser.takeAway;
    const api = signedOut();
    let late = (): void => undefined;
    const first = new Promise<void>((resolve) => (late = resolve));
    api.answer('POST /session/passkey/options', async () => {
      if (api.of('POST', '/session/passkey/options').length === 1) await first;
      return ok(somePasskeyOptions);
    });
    let refuse = (): void => undefined;
    browser.asked.mockImplementationOnce(() => {
      const no = Object.assign(new Error('no'), { name: 'NotAllowedError' });
      return new Promise((_, reject) => (refuse = () => reject(no)));
    });
    browser.asked.mockReturnValueOnce(new Promise(() => undefined));
    const { user } = renderAt('/sign-in');
    const button = await screen.findByRole('button', { name: 'Sign in with a passkey' });
    await waitFor(() => expect(api.of('POST', '/session/passkey/options')).toHaveLength(1));
    await user.click(button);
    await waitFor(() => expect(browser.asked).toHaveBeenCalledTimes(1));
    late();
    await Promise.resolve();
    refuse();
    await screen.findByRole('alert');
    await waitFor(() => expect(browser.asked).toHaveBeenCalledTimes(2));
    expect(browser.asked.mock.calls.map(([asked]) => asked.useBrowserAutofill)).toEqual([false, true]);
    expect(api.of('POST', '/session/passkey/options')).toHaveLength(3);
  });

  it('offers no passkey where the browser has none', async () => {
    signedOut();
    renderAt('/sign-in');
    await screen.findByRole('button', { name: 'Sign in' });
    expect(screen.queryByRole('button', { name: /passkey/ })).toBeNull();
  });

  it('names the identity provider, and says when it did not vouch', async () => {
    const api = signedOut();
    api.answer('GET /session/methods', () => ok({ oidc: { name: 'Aldoria Single Sign-On' } }));
    renderAt('/sign-in?refused=oidc&next=/queue');
    const link = await screen.findByRole('link', { name: 'Sign in with Aldoria Single Sign-On' });
    expect(link).toHaveAttribute('href', '/api/v1/session/oidc?next=%2Fqueue');
    expect(screen.getByRole('alert')).toHaveTextContent('Aldoria Single Sign-On did not say who you are');
  });
});
