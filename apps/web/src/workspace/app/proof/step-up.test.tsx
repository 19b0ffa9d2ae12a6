import { screen, waitFor, within } from '@testing-library/react';
import { aMemberSession, anAccount } from '../../../../test/workspace/account-views';
import { fakeApi, ok, problem } from '../../../../test/workspace/fake-api';
import { aBrowserWithPasskeys, anAssertion, somePasskeyOptions } from '../../../../test/workspace/passkeys';
import { renderAt } from '../../../../test/workspace/render-at';

/** A form of another part of the workspace that knows nothing of this. */
const withList = (account = anAccount({ stepUpBy: ['totp', 'password'] })) => {
  const state = { proven: false, csrfToken: 'token-1' };
  const session = () => aMemberSession({ abilities: ['list.import'], csrfToken: state.csrfToken });
  const api = fakeApi({
    'GET /session': () => ok(session()),
    'GET /account': () => ok(account),
    'GET /lists': () => ok([]),
    'POST /lists': () =>
      state.proven ? ok({ subjects: ['icerd'], rows: 2, changed: 3 }, 201) : problem('session.step_up_required'),
    'POST /session/step-up': ({ body }) => {
      if (JSON.stringify(body) !== JSON.stringify({ method: 'totp', code: '123456' })) {
        return problem('session.wrong_credentials');
      }
      Object.assign(state, { proven: true, csrfToken: 'token-2' });
      return ok(session());
    },
  });
  return { api, state };
};

const sendList = async () => {
  const { user } = renderAt('/lists');
  await user.type(await screen.findByLabelText('The list as CSV'), 'State,Treaty,Act,Date');
  await user.click(screen.getByRole('button', { name: 'Take the list in' }));
  const dialog = await screen.findByRole('dialog', { name: 'Confirm that it is you' });
  return { user, dialog };
};

describe('a fresh proof of the person', () => {
  let takeAway = (): void => undefined;
  afterEach(() => takeAway());
  beforeEach(() => sessionStorage.clear());

  it('is asked for over the page, and the same request goes out again', async () => {
    const { api } = withList();
    const { user, dialog } = await sendList();
    const code = await within(dialog).findByLabelText('Code of your authenticator app');
    await waitFor(() => expect(code).toHaveFocus());
    await user.type(code, '999999');
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('That was not accepted.');
    await user.clear(code);
    await user.type(code, '123456');
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/3 commitments read otherwise/)).toBeVisible();
    const [refused, repeated, ...more] = api.of('POST', '/lists');
    expect(more).toHaveLength(0);
    expect(repeated?.body).toEqual(refused?.body);
    expect(refused?.headers.get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/);
    expect(repeated?.headers.get('Idempotency-Key')).toBe(refused?.headers.get('Idempotency-Key'));
    expect(repeated?.headers.get('X-CSRF-Token')).toBe('token-2');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(screen.getByRole('button', { name: 'Take the list in' })).toHaveFocus();
  });

  it('gives the refusal back when it is cancelled, and leaves what was typed', async () => {
    const { api } = withList();
    const { user, dialog } = await sendList();
    await within(dialog).findByLabelText('Code of your authenticator app');
    await user.click(within(dialog).getByRole('button', { name: 'Cancel' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Confirm that it is you, then do this again.');
    expect(screen.getByLabelText('The list as CSV')).toHaveValue('State,Treaty,Act,Date');
    expect(api.of('POST', '/lists')).toHaveLength(1);
    expect(api.of('POST', '/session/step-up')).toHaveLength(0);
  });

  it('is given by a passkey where there is one', async () => {
    const browser = aBrowserWithPasskeys();
    takeAway = browser.takeAway;
    browser.asked.mockResolvedValue(anAssertion);
    const { api, state } = withList(anAccount({ stepUpBy: ['passkey', 'password'] }));
    api.answer('POST /session/step-up/passkey/options', () => ok(somePasskeyOptions));
    api.answer('POST /session/step-up/passkey', () => {
      state.proven = true;
      return ok(aMemberSession({ abilities: ['list.import'] }));
    });
    const { user, dialog } = await sendList();
    await user.click(await within(dialog).findByRole('button', { name: 'Use your passkey' }));
    expect(await screen.findByText(/3 commitments read otherwise/)).toBeVisible();
    expect(api.of('POST', '/session/step-up/passkey')[0]?.body).toEqual({
      challenge: somePasskeyOptions.challenge,
      response: anAssertion,
    });
  });

  it('is not asked for twice for one request', async () => {
    const { api } = withList();
    api.answer('POST /session/step-up', () => ok(aMemberSession({ abilities: ['list.import'] })));
    const { user, dialog } = await sendList();
    await user.type(await within(dialog).findByLabelText('Code of your authenticator app'), '123456');
    await user.click(within(dialog).getByRole('button', { name: 'Go on' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Confirm that it is you, then do this again.');
    expect(api.of('POST', '/lists')).toHaveLength(2);
  });
});
