import type { ImportParagraphView, ImportRunView } from '@heed/contracts';
import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../../../test/workspace/accessibility';
import { fakeApi, ok, problem, type Asked } from '../../../../../test/workspace/fake-api';
import { anOfficer, aParagraph, aRun, sourceLines } from '../../../../../test/workspace/import-views';
import { renderAt } from '../../../../../test/workspace/render-at';

// jsdom lays nothing out.
Element.prototype.scrollIntoView = () => undefined;

const PATH = '/imports/r-1';

/** A run of three paragraphs as the API would keep it; the least certain is the first. */
const withRun = (more: Partial<ImportRunView> = {}) => {
  let paragraphs = [aParagraph(1), aParagraph(2), aParagraph(3)];
  const run = (): ImportRunView => {
    const settled = aRun(more);
    const count = (state: ImportParagraphView['state']) => paragraphs.filter((one) => one.state === state).length;
    return { ...settled, counts: { ...settled.counts, accepted: count('accepted'), edited: count('edited') } };
  };
  const put = (n: number, part: Partial<ImportParagraphView>) => {
    const found = paragraphs[n - 1] ?? aParagraph(n);
    const after = { ...found, ...part, version: found.version + 1 };
    paragraphs = paragraphs.map((one) => (one.id === after.id ? after : one));
    return ok(after);
  };
  const changed = ({ body }: Asked): Partial<ImportParagraphView> => ({ ...Object(body), state: 'edited' });
  const api = fakeApi({
    'GET /session': () => ok(anOfficer()),
    'GET /imports/r-1': () => ok(run()),
    'GET /imports/r-1/paragraphs': () => ok({ items: paragraphs, next: null }),
    'GET /imports/r-1/source': () => ok({ items: sourceLines(7), next: null }),
    'GET /imports/r-1/findings': () =>
      ok({ items: [{ code: 'numbering-gap', line: 5, page: 1, ref: null, detail: '2 to 4' }], next: null, total: 1 }),
    'GET /themes': () => ok({ items: [{ id: 'policing', label: 'Policing' }], next: null }),
    'POST /imports/r-1/paragraphs/p-1/accept': () => put(1, { state: 'accepted' }),
    'PATCH /imports/r-1/paragraphs/p-1': (asked) => put(1, changed(asked)),
    'PATCH /imports/r-1/paragraphs/p-2': (asked) => put(2, changed(asked)),
    'POST /imports/r-1/paragraphs/p-1/split': () => ok(null),
    'POST /imports/r-1/paragraphs/p-1/merge': () => ok(null),
    'POST /imports/r-1/accept': () => {
      for (const n of [2, 3]) put(n, { state: 'accepted' });
      return ok(run());
    },
  });
  return { ...api, put };
};

const current = (): Promise<HTMLElement> =>
  waitFor(() => {
    const item = document.querySelector<HTMLElement>('[aria-current="true"]');
    if (!item) throw new Error('no current paragraph');
    return item;
  });

const opened = async (address = PATH) => {
  const shown = renderAt(address);
  await screen.findByText('0 of 3 confirmed');
  await current();
  return shown;
};

const said = (text: string | RegExp) => screen.findByText(text, { selector: '[role="status"]' });

describe('the review screen', () => {
  beforeEach(() => {
    sessionStorage.clear();
    localStorage.clear();
  });

  it('shows source and paragraphs, least certain first, and says that they are suggestions', async () => {
    const api = withRun();
    const { container } = await opened();
    const [asked] = api.of('GET', '/imports/r-1/paragraphs');
    expect(asked?.search.get('order')).toBe('confidence');
    const item = within(await current());
    expect(item.getByRole('heading', { name: 'OP1' })).toBeVisible();
    expect(item.getByText('Suggested by the machine')).toBeVisible();
    expect(item.getByText('Machine: unsure (0.60), by the rule “opening-verb”')).toBeVisible();
    const source = within(screen.getByRole('region', { name: 'The source as it was read, by line' }));
    expect(source.getByText('current paragraph:').closest('li')).toHaveTextContent('take step 1');
    expect(source.getAllByText('heading')).toHaveLength(4);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('confirms by key with the version seen, says so, and goes on to the next', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('a');
    await said('OP1 is confirmed. 1 of 3 confirmed.');
    const [sent] = api.of('POST', '/imports/r-1/paragraphs/p-1/accept');
    expect(sent?.headers.get('If-Match')).toBe('"1"');
    await screen.findByRole('heading', { name: 'OP2' });
    expect(await current()).toHaveFocus();
    await user.keyboard('k');
    await screen.findByRole('heading', { name: 'OP1' });
    expect(within(await current()).getByText('Confirmed')).toBeVisible();
  });

  it('keeps the order that was chosen when a key follows before the page is drawn again', async () => {
    withRun();
    const { router } = await opened();
    act(() => {
      fireEvent.change(screen.getByLabelText('Order'), { target: { value: 'position' } });
      fireEvent.keyDown(document.body, { key: 'j' });
    });
    await screen.findByRole('heading', { name: 'OP2' });
    await waitFor(() => expect(router.state.location.search).toBe('?p=p-2&order=position'));
    expect(screen.getByLabelText('Order')).toHaveValue('position');
  });

  it('stays at the paragraph that is open when the order changes', async () => {
    withRun();
    const { user } = await opened();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'OP2' });
    await user.selectOptions(screen.getByLabelText('Order'), 'position');
    await screen.findByRole('heading', { name: 'OP2' });
    expect(within(await current()).getByRole('heading')).toHaveTextContent('OP2');
  });

  it('keeps the focus where somebody chooses what is shown, though the list is read anew', async () => {
    const api = withRun();
    const { user } = await opened();
    const read = { done: (): void => undefined };
    const answer = ok({ items: [aParagraph(2)], next: null });
    api.answer('GET /imports/r-1/paragraphs', () => new Promise((resolve) => (read.done = () => resolve(answer))));
    const show = screen.getByLabelText('Show');
    await user.selectOptions(show, 'suggested');
    expect(show).toHaveFocus();
    await user.keyboard('a');
    act(read.done);
    await screen.findByRole('heading', { name: 'OP2' });
    expect(screen.getByLabelText('Show')).toBe(show);
    expect(show).toHaveFocus();
    expect(api.of('POST', '/imports/r-1/paragraphs/p-1/accept')).toHaveLength(0);
  });

  it('changes the kind by its number and takes it back', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('3');
    await said('OP1 is now: conclusion.');
    await user.keyboard('u');
    await said('The last change of OP1 is taken back.');
    expect(
      api.of('PATCH', '/imports/r-1/paragraphs/p-1').map(({ body, headers }) => [body, headers.get('If-Match')]),
    ).toEqual([
      [{ kind: 'conclusion' }, '"1"'],
      [{ kind: 'operative' }, '"2"'],
    ]);
  });

  it('takes no key as a command while something is typed, nor when single keys are switched off', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('e');
    const reference = await screen.findByLabelText('Reference');
    expect(screen.getByLabelText('Kind', { selector: '#edit-kind' })).toHaveFocus();
    await user.type(reference, 'a');
    await user.click(screen.getByRole('button', { name: 'Leave it as it was' }));
    await user.keyboard('?');
    const keys = await screen.findByRole('dialog', { name: 'Keys of this screen' });
    await user.click(within(keys).getByLabelText('Single keys work on this screen'));
    await user.click(within(keys).getByRole('button', { name: 'Close' }));
    await user.keyboard('a');
    expect(screen.getByText('Single keys are switched off on this device.')).toBeVisible();
    expect(api.of('POST', '/imports/r-1/paragraphs/p-1/accept')).toHaveLength(0);
    await user.click(screen.getByRole('button', { name: 'Confirm' }));
    await said(/OP1 is confirmed/);
  });

  it('sends only what was edited', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('e');
    const form = within(await screen.findByRole('form', { name: 'Edit OP1' }));
    await user.selectOptions(form.getByLabelText('Group 1'), 'Parliaments');
    await user.type(form.getByLabelText('Names, one in each line'), 'Assembly of Aldoria');
    await user.clear(form.getByLabelText('Verb'));
    await user.click(form.getByRole('button', { name: 'Save' }));
    await said('OP1 is changed. 1 of 3 confirmed.');
    expect(api.of('PATCH', '/imports/r-1/paragraphs/p-1')[0]?.body).toEqual({
      actionVerb: null,
      addressees: [
        {
          group: 'Parliaments',
          role: 'asked',
          inferred: false,
          names: ['Assembly of Aldoria'],
          asPrinted: ['States'],
          instrument: null,
        },
      ],
    });
    expect(await current()).toHaveFocus();
  });

  it('shows a refusal in the focused summary and beside its field', async () => {
    const api = withRun();
    const { user } = await opened();
    api.answer('PATCH /imports/r-1/paragraphs/p-1', () =>
      problem('request.invalid', [{ field: 'ref', reason: 'isLength', params: { min: 1, max: 60 } }]),
    );
    await user.keyboard('e');
    await user.clear(await screen.findByLabelText('Reference'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const summary = await screen.findByRole('alert');
    expect(summary).toHaveFocus();
    await user.click(within(summary).getByRole('link', { name: 'Reference: Enter between 1 and 60 characters.' }));
    expect(screen.getByLabelText('Reference')).toHaveFocus();
    expect(screen.getByLabelText('Reference')).toHaveAccessibleDescription(/Enter between 1 and 60 characters/);
  });

  it('keeps the typing over a reload, and shows what another person changed meanwhile', async () => {
    const api = withRun();
    const first = await opened(`${PATH}?p=p-1`);
    await first.user.keyboard('e');
    await first.user.type(await screen.findByLabelText('Deadline, in the words of the text'), 'by 2030');
    first.unmount();
    api.put(1, { kind: 'decision', state: 'edited' });

    const { user } = renderAt(`${PATH}?p=p-1`);
    const conflict = within(await screen.findByRole('alert', { name: 'Someone else changed this paragraph' }));
    expect(conflict.getByText('decision')).toBeVisible();
    expect(screen.getByLabelText('Deadline, in the words of the text')).toHaveValue('by 2030');
    await user.click(conflict.getByRole('button', { name: 'Save with these choices' }));
    await said(/OP1 is changed/);
    const [sent] = api.of('PATCH', '/imports/r-1/paragraphs/p-1');
    expect([sent?.body, sent?.headers.get('If-Match')]).toEqual([{ deadline: 'by 2030' }, '"2"']);
    expect(sessionStorage).toHaveLength(0);
  });

  it('compares when a save comes too late, and overwrites nothing unseen', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('e');
    await user.selectOptions(await screen.findByLabelText('Kind', { selector: '#edit-kind' }), 'narrative');
    api.answer('PATCH /imports/r-1/paragraphs/p-1', () => {
      api.put(1, { kind: 'decision', state: 'edited' });
      return problem('version.stale');
    });
    await user.click(screen.getByRole('button', { name: 'Save' }));
    const conflict = within(await screen.findByRole('alert', { name: 'Someone else changed this paragraph' }));
    expect(conflict.getByText('You both changed this. Choose one.')).toBeVisible();
    expect(screen.getByLabelText('Kind', { selector: '#edit-kind' })).toHaveValue('narrative');
    api.answer('PATCH /imports/r-1/paragraphs/p-1', () => ok({ ...aParagraph(1, { kind: 'narrative' }), version: 3 }));
    await user.click(conflict.getByLabelText('Mine: narrative'));
    await user.click(conflict.getByRole('button', { name: 'Save with these choices' }));
    await said(/OP1 is changed/);
    expect(api.of('PATCH', '/imports/r-1/paragraphs/p-1')[1]?.body).toEqual({ kind: 'narrative' });
  });

  it('shows what was typed about a paragraph that another person has merged away', async () => {
    const api = withRun();
    const first = await opened(`${PATH}?p=p-2`);
    await first.user.keyboard('e');
    await first.user.type(await screen.findByLabelText('Deadline, in the words of the text'), 'by 2030');
    first.unmount();
    api.answer('GET /imports/r-1/paragraphs', () => ok({ items: [aParagraph(1)], next: null }));
    const { user } = renderAt(`${PATH}?p=p-2`);
    const notice = await screen.findByRole('alert');
    expect(notice).toHaveTextContent(/OP2 is no longer there.*by 2030/);
    await user.click(within(notice).getByRole('button', { name: 'It is not needed any more' }));
    expect(sessionStorage).toHaveLength(0);
  });

  it('splits where the cursor is, and merges after asking', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.keyboard('s');
    const text = await screen.findByLabelText<HTMLTextAreaElement>('Put the cursor where the second paragraph begins');
    expect(text).toHaveFocus();
    const at = text.value.indexOf('requests');
    expect(text.selectionStart).toBe(at);
    await user.keyboard('{Enter}');
    await said('OP1 is split in two.');
    expect(api.of('POST', '/imports/r-1/paragraphs/p-1/split')[0]?.body).toEqual({ at });
    await user.keyboard('m');
    const dialog = await screen.findByRole('dialog', { name: 'Merge OP1 with the next?' });
    expect(within(dialog).getByText(/take step 2/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Merge them' }));
    await said('OP1 has taken in the paragraph that followed it.');
    expect(api.of('GET', '/imports/r-1/source').length).toBeGreaterThan(1);
  });

  it('says it when somebody else was quicker', async () => {
    const api = withRun();
    const { user } = await opened();
    api.answer('POST /imports/r-1/paragraphs/p-1/accept', () => problem('version.stale'));
    await user.keyboard('a');
    await said(/Someone else changed OP1 in the meantime/);
    expect(api.of('GET', '/imports/r-1/paragraphs').length).toBeGreaterThan(1);
  });

  it('confirms the certain ones at once, from a level that says how many', async () => {
    const api = withRun();
    const { user } = await opened();
    await user.click(screen.getByRole('button', { name: 'Confirm the certain ones' }));
    const dialog = within(await screen.findByRole('dialog'));
    expect(dialog.getByText('0 of the paragraphs shown would be confirmed.')).toBeVisible();
    await user.selectOptions(dialog.getByLabelText('At least'), '0.7');
    expect(dialog.getByText('2 of the paragraphs shown would be confirmed.')).toBeVisible();
    await user.click(dialog.getByRole('button', { name: 'Confirm them' }));
    await said('2 more paragraphs are confirmed. 2 of 3 confirmed.');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(api.of('POST', '/imports/r-1/accept')[0]?.body).toEqual({ from: 0.7 });
  });

  it('says how many are confirmed as of the last act, though the run has yet to be read again', async () => {
    const api = withRun();
    const { user } = await opened();
    api.answer('GET /imports/r-1', () => new Promise(() => undefined));
    await user.keyboard('a');
    await said('OP1 is confirmed. 1 of 3 confirmed.');
    await waitFor(async () => expect(await current()).toHaveTextContent('OP2'));
    api.answer('POST /imports/r-1/paragraphs/p-2/accept', () => api.put(2, { state: 'accepted' }));
    await user.keyboard('a');
    await said('OP2 is confirmed. 2 of 3 confirmed.');
    expect(screen.getByText('2 of 3 confirmed', { selector: 'strong' })).toBeVisible();
  });

  it('leads from a finding to its line', async () => {
    withRun();
    const { user } = await opened();
    await user.click(await screen.findByText('1 finding in the source'));
    await user.click(screen.getByRole('button', { name: 'Show page 1, line 5 in the source' }));
    await waitFor(() => expect(document.activeElement).toHaveTextContent('Heading 5'));
  });

  it('only shows what was read to those who may not change it', async () => {
    withRun({ abilities: ['import.read'] });
    const { user } = await opened();
    expect(screen.queryByRole('button', { name: /^Edit/ })).toBeNull();
    await user.keyboard('j');
    await screen.findByRole('heading', { name: 'OP2' });
    await user.keyboard('e');
    expect(screen.queryByRole('form')).toBeNull();
  });
});
