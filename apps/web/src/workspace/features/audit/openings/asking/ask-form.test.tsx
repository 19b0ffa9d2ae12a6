import { screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../../../../test/workspace/accessibility';
import { aMemberSession } from '../../../../../../test/workspace/account-views';
import { ok, problem } from '../../../../../../test/workspace/fake-api';
import { anOpening, OPENED, OPERATOR_ABILITIES, withOpenings } from '../../../../../../test/workspace/opening-views';
import { renderAt } from '../../../../../../test/workspace/render-at';

const REASON = 'Somebody writes in its name.';

const openAsk = async () => {
  const rendered = renderAt('/emergency-access');
  const id = await screen.findByLabelText('Id of the organisation');
  const reason = screen.getByLabelText('Why it cannot wait');
  const ask = async (organisationId: string, why: string): Promise<void> => {
    await rendered.user.clear(id);
    await rendered.user.clear(reason);
    if (organisationId) await rendered.user.type(id, organisationId);
    if (why) await rendered.user.type(reason, why);
    await rendered.user.click(screen.getByRole('button', { name: 'Ask for emergency access' }));
  };
  return { ...rendered, id, reason, ask };
};

beforeEach(() => sessionStorage.clear());

describe('asking for emergency access', () => {
  it('says what it is, takes what is asked once, and empties the form', async () => {
    const { api, lists } = withOpenings();
    api.answer('POST /openings', () => {
      lists(anOpening({ abilities: ['opening.read', 'opening.end'] }));
      return ok(anOpening(), 201);
    });
    const { container, ask, id, reason } = await openAsk();
    expect(screen.getByText(/for 60 minutes and to read only.*nothing of its work/)).toBeVisible();
    expect(screen.getByText(/^It takes two.*administrators for three days.*on its page Trail/)).toBeVisible();
    expect(screen.getByText('Nobody has asked for emergency access in the past 90 days.')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    await ask(` ${OPENED.id} `, ` ${REASON} `);
    expect(await screen.findByText('Asked for. Nothing is open until another administrator agrees.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Emergency access of the past 90 days' })).toHaveFocus();
    expect(screen.getByRole('row', { name: /Open Doors Aldoria/ })).toBeVisible();
    const [sent, ...more] = api.of('POST', '/openings');
    expect(more).toEqual([]);
    expect(sent?.body).toEqual({ organisationId: OPENED.id, reason: REASON });
    expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
    expect(id).toHaveValue('');
    expect(reason).toHaveValue('');
    expect(Object.keys(sessionStorage)).toEqual([]);
  });

  it('says what is wrong before it asks the API, and counts characters as the API does', async () => {
    const { api } = withOpenings();
    const { container, ask, id, reason } = await openAsk();
    await ask('', '');
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(['Id of the organisation: This is needed.', 'Why it cannot wait: Enter between 20 and 500 characters.']);
    expect(await brokenRules(container)).toEqual([]);
    await ask(OPENED.id.slice(1), '\u{1F198}'.repeat(19));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(id).toHaveAccessibleDescription(/This is not an id\. Copy all 36 characters\./);
    expect(reason).toHaveAccessibleDescription(/Enter between 20 and 500 characters/);
    await ask(OPENED.id, ' '.repeat(20));
    expect(id).toBeValid();
    expect(reason).toHaveAccessibleDescription(/Enter between 20 and 500 characters/);
    await ask(OPENED.id, 'a'.repeat(501));
    expect(id).toBeValid();
    expect(reason).toBeInvalid();
    expect(api.of('POST', '/openings')).toEqual([]);
  });

  it('puts what the API refuses at its field, and keeps what was typed', async () => {
    const { api } = withOpenings();
    api.answer('POST /openings', () => problem('not_found'));
    const { ask, id, reason } = await openAsk();
    await ask(OPENED.id, REASON);
    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(id).toHaveAccessibleDescription(/No organisation whose trail can be opened has this id/);
    expect(reason).toBeValid();
    api.answer('POST /openings', () =>
      problem('request.invalid', [{ field: 'reason', reason: 'isLength', params: { min: 20, max: 500 } }]),
    );
    await ask(OPENED.id, REASON);
    await waitFor(() => expect(reason).toBeInvalid());
    expect(id).toBeValid();
    expect(reason).toHaveValue(REASON);
    api.answer('POST /openings', () => problem('request.invalid', [{ field: 'organisationId', reason: 'isUuid' }]));
    await ask(OPENED.id, REASON);
    await waitFor(() => expect(id).toHaveAccessibleDescription(/This is not an id/));
    expect(reason).toBeValid();
  });

  it('shows the one that is under way already', async () => {
    const { api, lists } = withOpenings();
    api.answer('POST /openings', () => {
      lists(anOpening());
      return problem('opening.under_way');
    });
    const { ask } = await openAsk();
    await ask(OPENED.id, REASON);
    expect(await screen.findByRole('alert')).toHaveTextContent(/is asked for or open already. It is in the list/);
    expect(await screen.findByRole('row', { name: /Open Doors Aldoria/ })).toBeVisible();
  });

  it('keeps what was typed through a reload, for whoever typed it', async () => {
    withOpenings();
    const { user, id, reason, unmount } = await openAsk();
    await user.type(id, OPENED.id);
    await user.type(reason, REASON);
    unmount();
    const again = await openAsk();
    expect(again.id).toHaveValue(OPENED.id);
    expect(again.reason).toHaveValue(REASON);
    again.unmount();
    const { api } = withOpenings();
    const somebody = { id: 'somebody', name: 'Somebody else', email: 'else@example.org' };
    api.answer('GET /session', () => ok(aMemberSession({ abilities: OPERATOR_ABILITIES, user: somebody })));
    expect((await openAsk()).reason).toHaveValue('');
  });

  it('asks for a fresh proof of the person, and then goes on with the same request', async () => {
    const { api } = withOpenings();
    let proven = false;
    api.answer('POST /openings', () => (proven ? ok(anOpening(), 201) : problem('session.step_up_required')));
    api.answer('POST /session/step-up', () => {
      proven = true;
      return ok(aMemberSession({ abilities: OPERATOR_ABILITIES }));
    });
    const { user, ask } = await openAsk();
    await ask(OPENED.id, REASON);
    const dialog = within(await screen.findByRole('dialog', { name: 'Confirm that it is you' }));
    await user.type(await dialog.findByLabelText('Code of your authenticator app'), '123456');
    await user.click(dialog.getByRole('button', { name: 'Go on' }));
    expect(await screen.findByText(/^Asked for\./)).toBeVisible();
    const keys = api.of('POST', '/openings').map(({ headers }) => headers.get('Idempotency-Key'));
    expect(keys).toEqual([keys[0], keys[0]]);
  });
});
