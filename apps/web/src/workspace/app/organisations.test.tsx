import type { Action } from '@heed/domain';
import { fireEvent, screen, within } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../test/workspace/fake-api';
import { anOrganisation, ORGANISATION_ID } from '../../../test/workspace/organisation-views';
import { renderAt } from '../../../test/workspace/render-at';
import { aSession, ngo } from '../../../test/workspace/views';

const countries = {
  items: [
    { iso3: 'AUS', name: 'Australia', demonstration: false },
    { iso3: 'KEN', name: 'Kenya', demonstration: false },
  ],
  next: null,
};
const signedIn = (abilities: Action[], more: object = {}) => {
  const session = aSession({ abilities, ...more });
  return {
    'GET /session': () => ok(session),
    'GET /countries': () => ok(countries),
    [`GET /organisations/${session.organisation.id}`]: () => ok(anOrganisation({ id: session.organisation.id })),
  };
};

describe('applying for an organisation', () => {
  it('asks without an account, and answers the same for everybody', async () => {
    const api = fakeApi({ 'GET /countries': () => ok(countries), 'GET /session': () => problem('session.required') });
    api.answer('POST /organisations/applications', () => ok({ received: true }, 202));
    const { container, user } = renderAt('/apply');
    await user.type(await screen.findByLabelText('Name in English'), 'Border Watch');
    await user.type(screen.getByLabelText('Contact post'), 'Secretary');
    await user.type(screen.getByLabelText('Your name'), 'Alex');
    await user.type(screen.getByLabelText('Your e-mail address'), 'alex@example.org');
    await user.selectOptions(screen.getByLabelText('Add a country'), 'AUS');
    await user.click(screen.getByRole('button', { name: 'Add' }));
    expect(screen.getByRole('status')).toHaveTextContent('Australia was added.');
    await user.selectOptions(screen.getByLabelText('Add a country'), 'KEN');
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Send the application' }));
    expect(await screen.findByText(/does not tell whether an organisation is known/)).toBeVisible();
    expect(api.of('POST', '/organisations/applications')[0]?.body).toMatchObject({
      names: [{ lang: 'en', name: 'Border Watch' }],
      kind: 'ngo',
      countriesOfWork: ['AUS', 'KEN'], // the second was chosen and not added
      applicantEmail: 'alex@example.org',
    });
  });

  it('names everything that is missing at once, before it asks the API', async () => {
    const api = fakeApi({ 'GET /countries': () => ok(countries), 'GET /session': () => problem('session.required') });
    const { container, user } = renderAt('/apply');
    await user.click(await screen.findByRole('button', { name: 'Send the application' }));
    const summary = screen.getByRole('alert');
    expect(summary).toHaveFocus();
    const missing = ['Name', 'Countries of work', 'Contact post', 'Your name', 'Your e-mail address'];
    expect(
      within(summary)
        .getAllByRole('link')
        .map(({ textContent }) => textContent),
    ).toEqual(missing.map((label) => `${label}: This is needed.`));
    expect(await brokenRules(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Kind'), 'Ministry');
    await user.click(screen.getByRole('button', { name: 'Send the application' }));
    expect(screen.getByLabelText('Country')).toHaveAccessibleDescription('Country: This is needed.');
    expect(screen.queryByText('Countries of work')).toBeNull();
    expect(api.of('POST', '/organisations/applications')).toEqual([]);
  });

  it('names the field that was refused and keeps what was typed', async () => {
    const api = fakeApi({ 'GET /countries': () => ok(countries), 'GET /session': () => problem('session.required') });
    api.answer('POST /organisations/applications', () =>
      problem('request.invalid', [{ field: 'country', reason: 'knownCountry' }]),
    );
    const { user } = renderAt('/apply');
    await user.type(await screen.findByLabelText('Name in English'), 'Ministry');
    await user.selectOptions(screen.getByLabelText('Add a country'), 'AUS');
    await user.type(screen.getByLabelText('Contact post'), 'Secretary');
    await user.type(screen.getByLabelText('Your name'), 'Alex');
    await user.type(screen.getByLabelText('Your e-mail address'), 'alex@example.org');
    await user.click(screen.getByRole('button', { name: 'Send the application' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Choose a country of the list.');
    expect(screen.getByLabelText('Country')).toBeInvalid();
    expect(screen.getByLabelText('Name in English')).toHaveValue('Ministry');
  });
});

/** The member's own organisation with these abilities, and where the API has it. */
const withOwn = (
  more: Parameters<typeof anOrganisation>[0],
  abilities: Action[] = ['organisation.read'],
  session = {},
) => {
  const routes = signedIn(abilities, session);
  const api = fakeApi(routes);
  const [own] = Object.keys(routes).filter((route) => route.startsWith('GET /organisations/'));
  const path = own?.replace('GET ', '') ?? '';
  const mine = anOrganisation({ id: path.replace('/organisations/', ''), ...more });
  api.answer(own ?? '', () => ok(mine));
  return { api, path, mine };
};
const NOT_INVENTED = { organisation: { ...ngo, country: null, demonstration: false } };

describe('the own organisation', () => {
  it('says that it was saved, and takes a country that was chosen and not added', async () => {
    const { api, path, mine } = withOwn({ abilities: ['organisation.edit'] }, ['organisation.read'], NOT_INVENTED);
    api.answer(`PATCH ${path}`, () => ok({ ...mine, countriesOfWork: ['KEN'], version: 4 }));
    const { container, user } = renderAt('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Remove Australia' }));
    expect(screen.getByText(/Australia was taken out/)).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('Add a country')).toHaveAccessibleDescription('Countries of work: This is needed.');
    expect(await brokenRules(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Add a country'), 'Kenya');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(await screen.findByText('The changes were saved.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'What it says of itself' })).toHaveFocus();
    expect(api.of('PATCH', path).map(({ body }) => body)).toEqual([
      expect.objectContaining({ countriesOfWork: ['KEN'] }),
    ]);
    expect(screen.getAllByText('What happened to it').filter((one) => !one.closest('caption'))).toHaveLength(1);
  });

  it('that asks a host is told that this waits for the answer', async () => {
    const { api, path, mine } = withOwn({ abilities: ['organisation.choose_name'] });
    const host = { organisation: { id: 'h', name: 'Open Doors' }, state: 'asked' };
    api.answer(`PUT ${path}/name-choice`, () => ok({ ...mine, publishesAs: 'hosted', host, version: 4 }));
    const { user } = renderAt('/organisation');
    const hosted = await screen.findByRole('radio', { name: 'Through a host' });
    expect(hosted).toHaveAccessibleDescription(/Your public page, if there is one, is taken down/);
    await user.click(hosted);
    await user.type(screen.getByLabelText('Address of the host’s public page'), 'open-doors');
    await user.click(screen.getByRole('button', { name: 'Use this from now on' }));
    expect(await screen.findByText(/^Open Doors was asked. This waits for its answer/)).toBeVisible();
    expect(screen.queryByText('This holds from now on.')).toBeNull();
  });

  it('that does not lend its name says so, though the list is empty then', async () => {
    const guests = [{ organisation: { id: 'g', name: 'Border Watch' }, state: 'asked' as const }];
    const { api, mine } = withOwn({ guests }, ['organisation.read', 'organisation.host']);
    api.answer('POST /organisations/g/hosting/refuse', () => ok({ ...mine, guests: [] }));
    const { user } = renderAt('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Do not host Border Watch' }));
    expect(await screen.findByText('You do not lend Border Watch your name.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Organisations that ask to be hosted' })).toHaveFocus();
  });

  it('names a publisher only once one is chosen, and says who it is', async () => {
    const { api } = withOwn({ kind: 'nmirf' }, ['organisation.read', 'publisher.read']);
    const labour = { ...anOrganisation({ id: 'l', name: 'Ministry of Labour' }) };
    api.answer('GET /countries/QMA/publisher', () => ok({ country: 'QMA', publisher: null, candidates: [labour] }));
    api.answer('PUT /countries/QMA/publisher', () => ok({ country: 'QMA', publisher: labour, candidates: [labour] }));
    const { container, user } = renderAt('/organisation');
    await user.click(await screen.findByRole('button', { name: 'Name as publisher' }));
    expect(screen.getByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('Publisher')).toHaveAccessibleDescription('Choose an organisation first.');
    expect(await brokenRules(container)).toEqual([]);
    await user.selectOptions(screen.getByLabelText('Publisher'), 'Ministry of Labour');
    await user.click(screen.getByRole('button', { name: 'Name as publisher' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Name as publisher' }));
    expect(await screen.findByText('Ministry of Labour publishes for the State now.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Who publishes for the State' })).toHaveFocus();
  });

  it('chooses in which name it publishes, on the version that was read', async () => {
    const routes = signedIn(['organisation.read']);
    const api = fakeApi(routes);
    const [own] = Object.keys(routes).filter((route) => route.startsWith('GET /organisations/'));
    const path = own?.replace('GET ', '') ?? '';
    const id = path.replace('/organisations/', '');
    const mine = anOrganisation({ id, abilities: ['organisation.edit', 'organisation.choose_name'] });
    api.answer(`GET ${path}`, () => ok(mine));
    api.answer(`PUT ${path}/name-choice`, () => ok({ ...mine, publishesAs: 'withheld', version: 4 }));
    const { container, user } = renderAt('/organisation');
    await user.click(await screen.findByRole('radio', { name: 'With our name withheld' }));
    expect(await brokenRules(container)).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Use this from now on' }));
    expect(await screen.findByText('This holds from now on.')).toBeVisible();
    const [asked] = api.of('PUT', `${path}/name-choice`);
    expect([asked?.body, asked?.headers.get('If-Match')]).toEqual([{ choice: 'withheld' }, '"3"']);
  });

  it('is told on every page while it is suspended, and what still works', async () => {
    fakeApi(signedIn(['organisation.read'], { organisationState: 'suspended' }));
    renderAt('/organisation');
    expect(await screen.findByRole('note')).toHaveTextContent('You can still read, export and withdraw');
    expect(within(screen.getByRole('note')).getByRole('link')).toHaveAttribute('href', '/organisation');
  });
});

describe('an organisation that is to be verified', () => {
  const path = `/organisations/${ORGANISATION_ID}`;
  const applied = anOrganisation({
    state: 'applied',
    verifiedBy: null,
    applicant: { name: 'Alex', email: 'alex@example.org' },
    abilities: ['organisation.verify', 'organisation.close'],
  });

  it('is verified, and its first administrator’s link is shown once', async () => {
    const api = fakeApi({ ...signedIn(['organisation.list']), [`GET ${path}`]: () => ok(applied) });
    const link = 'https://heed.example/workspace/join#abc';
    api.answer(`POST ${path}/verify`, () =>
      ok({
        organisation: anOrganisation({ abilities: ['organisation.close'] }),
        invitation: { link, email: 'alex@example.org' },
      }),
    );
    const { container, user } = renderAt(path);
    await user.click(await screen.findByRole('button', { name: 'Verify the identity' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Verify the identity' }));
    expect(await screen.findByText(link)).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    expect(sessionStorage.length + localStorage.length).toBe(0);
  });

  it('is called otherwise, by its verifier and for a reason; what was refused stands at its field', async () => {
    const verified = anOrganisation({ abilities: ['organisation.rename'] });
    const api = fakeApi({ ...signedIn(['organisation.list']), [`GET ${path}`]: () => ok(verified) });
    api.answer(`PUT ${path}/names`, () => problem('request.invalid', [{ field: 'reason', reason: 'isLength' }]));
    const { container, user } = renderAt(path);
    await user.click(await screen.findByRole('button', { name: 'Change its name' }));
    const name = screen.getByLabelText('Name in English');
    expect(name).toHaveFocus();
    expect(await brokenRules(container)).toEqual([]);
    await user.clear(name);
    await user.type(name, 'Border Watch International');
    await user.click(screen.getByRole('button', { name: 'Change the name' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('Reason');
    expect(screen.getByLabelText('Reason')).toBeInvalid();
    const renamed = { ...verified, name: 'Border Watch International', version: 4 };
    api.answer(`PUT ${path}/names`, () => ok(renamed));
    await user.type(screen.getByLabelText('Reason'), 'Its statutes of 2026.');
    await user.click(screen.getByRole('button', { name: 'Change the name' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Border Watch International' })).toBeVisible();
    const sent = api.of('PUT', `${path}/names`).at(-1);
    expect([sent?.body, sent?.headers.get('If-Match')]).toEqual([
      { names: [{ lang: 'en', name: 'Border Watch International' }], reason: 'Its statutes of 2026.' },
      '"3"',
    ]);
  });

  it('is not closed without a reason', async () => {
    const api = fakeApi({ ...signedIn(['organisation.list']), [`GET ${path}`]: () => ok(applied) });
    api.answer(`POST ${path}/close`, () => ok(anOrganisation({ state: 'closed' })));
    const { user } = renderAt(path);
    await user.click(await screen.findByRole('button', { name: 'Close for good' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('button', { name: 'Close for good' }));
    expect(dialog.getByRole('alert')).toHaveFocus();
    await user.click(dialog.getByRole('link', { name: 'Give a reason, of three characters at least.' }));
    expect(dialog.getByLabelText('Reason')).toHaveFocus();
    expect(dialog.getByLabelText('Reason')).toHaveAccessibleDescription(/Give a reason/);
    expect(api.of('POST', `${path}/close`)).toEqual([]);
    await user.type(dialog.getByLabelText('Reason'), 'Nobody answers.');
    await user.click(dialog.getByRole('button', { name: 'Close for good' }));
    expect(await screen.findByText('The organisation was closed for good.')).toHaveFocus();
    expect(screen.getByText('Closed')).toBeVisible();
    expect(api.of('POST', `${path}/close`)[0]?.body).toEqual({ reason: 'Nobody answers.' });
  });
});

describe('organisations that can be verified', () => {
  const row = anOrganisation({ countriesOfWork: ['AUS', 'KEN'] });

  it('are listed by the names of their countries, in an order that is said, and found by a part of their name', async () => {
    const api = fakeApi(signedIn(['organisation.list'], NOT_INVENTED));
    api.answer('GET /organisations', ({ search }) => ok({ items: search.has('name') ? [] : [row], next: null }));
    const { container, router, user } = renderAt('/organisations?state=verified');
    expect(await screen.findByRole('cell', { name: 'Australia, Kenya' })).toBeVisible();
    expect(screen.getByRole('table', { name: 'The oldest application comes first.' })).toBeVisible();
    expect(screen.getByRole('cell', { name: 'Civil society' })).toBeVisible();
    expect(screen.getByLabelText('Stage')).toHaveDisplayValue('Identity verified');
    expect(await brokenRules(container)).toEqual([]);
    await user.type(screen.getByLabelText('Part of the name'), 'coast');
    await user.click(screen.getByRole('button', { name: 'Find' }));
    expect(await screen.findByText('No organisation at this stage has this in its name.')).toBeVisible();
    expect(router.state.location.search).toBe('?state=verified&name=coast');
  });

  it('that are NHRIs have their status noted, for no day that is still to come', async () => {
    const path = `/organisations/${ORGANISATION_ID}`;
    const nhri = anOrganisation({ kind: 'nhri', abilities: ['organisation.note_status'] });
    const api = fakeApi({ ...signedIn(['organisation.list']), [`GET ${path}`]: () => ok(nhri) });
    const future = [{ field: 'on', reason: 'notInFuture' }];
    api.answer(`POST ${path}/ganhri-status`, () => problem('request.invalid', future));
    const { user } = renderAt(path);
    await user.click(await screen.findByRole('button', { name: 'Note the status' }));
    expect(await screen.findByRole('alert')).toHaveTextContent('As of: This is needed.');
    fireEvent.change(screen.getByLabelText('As of'), { target: { value: '2099-01-01' } });
    await user.click(screen.getByRole('button', { name: 'Note the status' }));
    expect(await screen.findByText(/This day is in the future/, { selector: 'a' })).toBeVisible();
    expect(screen.queryByText(/period/)).toBeNull();
    api.answer(`POST ${path}/ganhri-status`, () => ok({ ...nhri, ganhri: { status: 'none', on: '2024-05-03' } }));
    await user.click(screen.getByRole('button', { name: 'Note the status' }));
    expect(await screen.findByText('The status was noted.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'GANHRI status' })).toHaveFocus();
  });
});
