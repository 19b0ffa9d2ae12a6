import { screen, within } from '@testing-library/react';
import { brokenRules } from '../../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../../test/workspace/fake-api';
import { anOfficer, aRun, nmirf } from '../../../../../test/workspace/import-views';
import { renderAt } from '../../../../../test/workspace/render-at';

const empty = () => ok({ items: [], next: null });

const asOfficer = (session = anOfficer()) =>
  fakeApi({
    'GET /session': () => ok(session),
    'GET /imports': () => ok({ items: [aRun({ state: 'failed', failure: 'no-text' })], next: null, total: 1 }),
    'GET /imports/r-1': () => ok(aRun({ state: 'queued' })),
    'GET /countries': () => ok({ items: [{ iso3: 'QMA', name: 'Aldoria' }], next: null }),
    'POST /imports/paste': () => ok(aRun({ state: 'queued' }), 201),
    'GET /imports/r-1/findings': empty,
  });

const paste = async (user: ReturnType<typeof renderAt>['user']) => {
  await user.click(await screen.findByLabelText('Pasted text'));
  await user.type(screen.getByLabelText('Name of the text'), 'A/RES/1');
  await user.type(screen.getByLabelText('Text'), '1. Calls upon States to act;');
};

describe('bringing a document in', () => {
  beforeEach(() => sessionStorage.clear());

  it('starts from the list, which tells states in words and can be narrowed to one', async () => {
    const api = asOfficer();
    const { user, container } = renderAt('/imports');
    const row = (await screen.findByRole('rowheader')).closest('tr');
    expect(row).toHaveTextContent('Could not be read');
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('link', { name: 'Could not be read' }));
    await screen.findByRole('link', { name: 'Could not be read', current: 'page' });
    expect(api.of('GET', '/imports').at(-1)?.search.get('state')).toBe('failed');
    await user.click(screen.getByRole('link', { name: 'Bring in a document' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Bring in a document' })).toHaveFocus();
  });

  it('is offered in the navigation only to those whose post opens it', async () => {
    asOfficer(anOfficer({ abilities: ['workspace.read'] }));
    renderAt('/no-such-page');
    await screen.findByRole('heading', { level: 1 });
    expect(screen.queryByRole('link', { name: 'Documents brought in' })).toBeNull();
  });

  it('says in the focused summary and beside the field what is needed', async () => {
    asOfficer();
    const { user, container } = renderAt('/imports/new');
    await user.click(await screen.findByRole('button', { name: 'Read it' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link', { name: 'File: choose a file to bring in.' }));
    const button = screen.getByRole('button', { name: 'Choose a file' });
    expect(button).toHaveFocus();
    expect(button).toHaveAccessibleDescription(/choose a file to bring in/);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('takes no file that is too large, and names the one that was chosen', async () => {
    asOfficer();
    const { user } = renderAt('/imports/new');
    const chooser = await screen.findByLabelText('Choose a file', { selector: 'input' });
    const pdf = new File(['%PDF-1.7'], 'report.pdf', { type: 'application/pdf' });
    await user.upload(chooser, Object.defineProperty(pdf, 'size', { value: 26 * 1024 * 1024 }));
    expect(await screen.findByRole('alert')).toHaveTextContent('report.pdf is larger than 25 MB');
    await user.upload(chooser, new File(['%PDF-1.7'], 'short.pdf', { type: 'application/pdf' }));
    expect(await screen.findByText('short.pdf, 8 B')).toBeVisible();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('sends pasted text once, however often the answer is lost', async () => {
    const api = asOfficer();
    const { user, router } = renderAt('/imports/new');
    await paste(user);
    await user.selectOptions(screen.getByLabelText('How the text is set'), 'Resolution with numbered paragraphs');
    await user.selectOptions(screen.getByLabelText('State that the whole text is about'), 'Aldoria');
    api.answer('POST /imports/paste', () => problem('server.failed'));
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Something failed on our side');
    api.answer('POST /imports/paste', () => ok(aRun({ state: 'queued' }), 201));
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    await screen.findByText('The file is waiting to be read.');
    expect(router.state.location.pathname).toBe('/imports/r-1');
    const sent = api.of('POST', '/imports/paste');
    const keys = new Set(sent.map(({ headers }) => headers.get('Idempotency-Key')));
    expect([sent.length, keys.size]).toEqual([2, 1]);
    expect(sent[0]?.body).toEqual({
      name: 'A/RES/1',
      text: '1. Calls upon States to act;',
      family: 'numbered-resolution',
      country: 'QMA',
    });
    expect(sessionStorage).toHaveLength(0);
  });

  it('loses nothing that was typed when the page is loaded again', async () => {
    asOfficer();
    const first = renderAt('/imports/new');
    await paste(first.user);
    first.unmount();
    renderAt('/imports/new');
    expect(await screen.findByLabelText('Text')).toHaveValue('1. Calls upon States to act;');
    expect(screen.getByLabelText('Name of the text')).toHaveValue('A/RES/1');
  });

  it('fixes the State of a State’s own mechanism, and shows a refusal', async () => {
    const api = asOfficer(anOfficer({ organisation: nmirf }));
    const { user } = renderAt('/imports/new');
    expect(await screen.findByText('Your mechanism brings in texts about its own State: Aldoria.')).toBeVisible();
    expect(screen.queryByLabelText('State that the whole text is about')).toBeNull();
    await paste(user);
    api.answer('POST /imports/paste', () => problem('access.denied'));
    await user.click(screen.getByRole('button', { name: 'Read it' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Your role does not open this');
    expect(screen.getByLabelText('Text')).toHaveValue('1. Calls upon States to act;');
  });
});
