import type { ImportRunView } from '@heed/contracts';
import { screen, within } from '@testing-library/react';
import { brokenRules } from '../../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../../test/workspace/fake-api';
import { aDocument, aFanOut, anOfficer, aRun, nmirf } from '../../../../../test/workspace/import-views';
import { renderAt } from '../../../../../test/workspace/render-at';

const empty = () => ok({ items: [], next: null });

const withRun = (first: Partial<ImportRunView>, session = anOfficer()) => {
  let run = aRun(first);
  const api = fakeApi({
    'GET /session': () => ok(session),
    'GET /imports': () => ok({ items: [run], next: null }),
    'GET /imports/r-1': () => ok(run),
    'GET /imports/r-1/paragraphs': empty,
    'GET /imports/r-1/source': empty,
    'GET /imports/r-1/findings': empty,
    'GET /imports/r-1/rows': empty,
    'GET /imports/r-1/fan-out': () => ok(aFanOut()),
    'GET /mechanisms': () => ok({ items: [{ code: 'ga', name: 'General Assembly' }], next: null }),
    'GET /countries': () => ok({ items: [{ iso3: 'QMA', name: 'Aldoria' }], next: null }),
  });
  const become = (part: Partial<ImportRunView>) => {
    run = { ...run, ...part, version: run.version + 1 };
    return ok(run);
  };
  for (const act of ['publish', 'propose', 'cancel', 'resume', 'undo']) {
    const states = { publish: 'published', propose: 'proposed', cancel: 'cancelled', resume: 'review', undo: 'undone' };
    const state = Object.entries(states).find(([name]) => name === act)?.[1];
    api.answer(`POST /imports/r-1/${act}`, () => become({ ...Object({ state }), abilities: ['import.read'] }));
  }
  return { ...api, become };
};

describe('one import', () => {
  it('says how far reading is, follows it, and can be stopped at once', async () => {
    const progress = { done: 2, total: 9, step: 'reading' };
    const api = withRun({ state: 'reading', progress, abilities: ['import.read', 'import.cancel'], documents: [] });
    const { user, container } = renderAt('/imports/r-1');
    expect(await screen.findByText('Reading: the file')).toHaveAttribute('role', 'status');
    expect(screen.getByText('2 of 9')).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    api.become({ progress: { done: 0, total: null, step: 'compare' } });
    expect(await screen.findByText('Reading: comparing with the catalogue', {}, { timeout: 5_000 })).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop reading' }));
    expect(await screen.findByText(/This import was stopped/)).toBeVisible();
    expect(api.of('POST', '/imports/r-1/cancel')).toHaveLength(1);
  });

  it('says in words why a file could not be read, what was found, and what to do', async () => {
    const api = withRun({ state: 'failed', failure: 'broken-file', documents: [], abilities: ['import.resume'] });
    api.answer('GET /imports/r-1/findings', () =>
      ok({ items: [{ code: 'broken-file', line: null, page: null, ref: null, detail: 'no end of file' }], next: null }),
    );
    const { user } = renderAt('/imports/r-1');
    expect(await screen.findByText(/The file is damaged. Open it where it came from/)).toBeVisible();
    expect(await screen.findByText('no end of file')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText('0 of 3 confirmed')).toBeVisible();
  });

  it('shows the dry run of a table by outcome, with reason and line', async () => {
    const byOutcome = { added: 2, changed: 0, unchanged: 0, duplicate: 0, merged: 0, rejected: 1 };
    const api = withRun({ state: 'ready', family: 'upr-info-export', counts: { ...aRun().counts, byOutcome } });
    const rejected = {
      line: 9,
      outcome: 'rejected',
      code: 'country-unknown',
      detail: 'Zubrowka',
      key: null,
      excerpt: 'End',
    };
    api.answer('GET /imports/r-1/rows', ({ search }) =>
      ok({ items: search.get('outcome') === 'rejected' ? [rejected] : [], next: null }),
    );
    const { user, container } = renderAt('/imports/r-1');
    await user.click(await screen.findByRole('link', { name: 'Rejected (1)' }));
    const row = (await screen.findByRole('rowheader')).closest('tr');
    expect(row).toHaveTextContent('9End RejectedNo country of that name is known.Zubrowka');
    expect(screen.getByRole('link', { name: /Download the rejected rows/ })).toHaveAttribute(
      'href',
      '/api/v1/imports/r-1/rejected.xlsx',
    );
    expect(await brokenRules(container)).toEqual([]);
  });

  it('names the numbers before it publishes, then leads to where it stands', async () => {
    const api = withRun({});
    const { user, container } = renderAt('/imports/r-1?view=publish');
    expect(await screen.findByText('OP9')).toBeVisible();
    expect(screen.getByText(/3 paragraphs have been confirmed by nobody/)).toBeVisible();
    expect(screen.getByText(/this account publishes for invented States only/)).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Publish' }));
    const dialog = within(screen.getByRole('dialog', { name: 'Publish this document?' }));
    expect(dialog.getByText('3 recommendations and 18 commitments appear at once on the public pages.')).toBeVisible();
    api.answer('POST /imports/r-1/publish', () =>
      api.become({ state: 'published', documents: [aDocument({ catalogueKey: 'a-res-1' })], abilities: [] }),
    );
    await user.click(dialog.getByRole('button', { name: 'Publish' }));
    expect(await screen.findByRole('link', { name: /on the public pages: A resolution/ })).toHaveAttribute(
      'href',
      '/documents/a-res-1',
    );
    expect(await screen.findByRole('link', { name: /^Berundia/ })).toHaveAttribute('href', '/countries/QMB');
    expect(api.of('POST', '/imports/r-1/publish')[0]?.headers.get('If-Match')).toBe('"7"');
  });

  it('is not offered for publication while something is missing', async () => {
    withRun({ documents: [aDocument({ mechanism: null, missing: ['mechanism'] })] });
    const { user } = renderAt('/imports/r-1?view=publish');
    expect(await screen.findByText('Mechanism: say which body issued it.')).toBeVisible();
    expect(screen.queryByRole('button', { name: 'Publish' })).toBeNull();
    await user.click(screen.getByRole('link', { name: 'Go to the document' }));
    expect(await screen.findByLabelText('Mechanism')).toHaveAccessibleDescription(/say which body issued it/);
  });

  it('is sent to OHCHR by a State’s mechanism, whose State is fixed', async () => {
    const own = anOfficer({ organisation: nmirf, abilities: ['import.read', 'import.start'] });
    const api = withRun({ abilities: ['import.read', 'import.review', 'import.propose'] }, own);
    const { user } = renderAt('/imports/r-1?view=publish');
    await user.click(await screen.findByRole('button', { name: 'Send to OHCHR' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Send to OHCHR' }));
    expect(await screen.findByText('Sent to OHCHR. An officer confirms and publishes it.')).toBeVisible();
    expect(api.of('POST', '/imports/r-1/propose')).toHaveLength(1);
    await user.click(screen.getByRole('link', { name: 'Document' }));
    await screen.findByLabelText('Title');
    expect(screen.queryByLabelText('State that the whole text is about')).toBeNull();
  });

  it('sends the changed fields of a document, and keeps them when another person was quicker', async () => {
    const api = withRun({});
    const path = '/imports/r-1/documents/d-1';
    api.answer(`PATCH ${path}`, () => {
      api.become({ documents: [aDocument({ title: 'Their title', version: 2 })] });
      return problem('version.stale');
    });
    const { user } = renderAt('/imports/r-1?view=document');
    await user.clear(await screen.findByLabelText('Symbol'));
    await user.clear(screen.getByLabelText('Date of adoption'));
    await user.type(screen.getByLabelText('Date of adoption'), '2020-07');
    await user.click(screen.getByRole('button', { name: 'Save the document' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Someone else changed this document in the meantime');
    expect(screen.getByLabelText('Date of adoption')).toHaveValue('2020-07');
    api.answer(`PATCH ${path}`, () => ok(aDocument({ adoptedOn: '2020-07', adoptedPrecision: 'month', version: 3 })));
    await user.click(screen.getByRole('button', { name: 'Save the document' }));
    await screen.findByText('Saved.');
    const edit = { symbol: null, adoptedOn: '2020-07', adoptedPrecision: 'month' };
    expect(api.of('PATCH', path).map(({ body, headers }) => [body, headers.get('If-Match')])).toEqual([
      [edit, '"1"'],
      [edit, '"2"'],
    ]);
  });

  it('shows who changed what', async () => {
    const api = withRun({});
    const changes = [{ field: 'kind', from: '"narrative"', to: '"operative"' }];
    const change = { at: '2026-11-20T10:00:00.000Z', organisation: nmirf, post: 'Coordinator', action: 'edit' };
    api.answer('GET /imports/r-1/changes', () => ok({ items: [{ ...change, ref: 'OP3', changes }], next: null }));
    renderAt('/imports/r-1?view=changes');
    const entry = (await screen.findByText('Changed: OP3')).closest('li');
    expect(entry).toHaveTextContent('Rights Office, Coordinator, 20 Nov 2026, 10:00 UTC');
    expect(entry).toHaveTextContent('narrative');
  });
});
