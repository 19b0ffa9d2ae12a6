import type { PeopleView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { aHandoverPost, aPerson, aRecovery } from '../../../../test/workspace/people-views';
import { renderAt } from '../../../../test/workspace/render-at';
import { aSession } from '../../../../test/workspace/views';

const ABILITIES: Action[] = [
  'person.read',
  'person.change',
  'person.invite',
  'handover.read',
  'handover.settle',
  'recovery.read',
];
const LINK = 'https://heed.example/workspace/join#abc';

const withPeople = (people: Partial<PeopleView> = {}, abilities = ABILITIES) =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities })),
    'GET /people': () => ok({ items: [aPerson()], next: null, invitations: [], ...people }),
    'GET /posts': () =>
      ok([
        { name: 'Desk / officer', focalPoint: 'main', holders: ['Ana Vell'] },
        { name: 'Archive', focalPoint: null, holders: [] },
      ]),
    'GET /handover': () => ok({ items: [aHandoverPost()], next: null }),
    'GET /recoveries': () => ok([aRecovery()]),
  });

describe('the page of people', () => {
  it('shows who belongs to the organisation, and what each role opens', async () => {
    withPeople({ items: [aPerson({ stale: true, focalPoint: 'main' })] });
    const { container, user } = renderAt('/people');
    const row = await screen.findByRole('row', { name: /Ana Vell/ });
    expect(row).toHaveTextContent(/main focal point.*Contributor.*not here for 90 days/);
    await user.click(screen.getByRole('button', { name: 'Invite somebody' }));
    expect(screen.getByRole('checkbox', { name: 'Reader' })).toHaveAccessibleDescription(/changes nothing/);
    expect(await brokenRules(container)).toEqual([]);
  });

  it('gives a link for who is invited, once, and forgets it', async () => {
    const api = withPeople();
    const invitation = {
      id: 'i',
      email: 'new@example.org',
      roles: ['contributor'],
      post: 'Archive',
      createdAt: '',
      expiresAt: '2026-12-01T00:00:00Z',
    };
    api.answer('POST /invitations', () => ok({ ...invitation, link: LINK }, 201));
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await user.type(screen.getByLabelText('E-mail address'), 'new@example.org');
    await user.type(screen.getByLabelText('Post'), 'Archive');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByText(LINK)).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus();
    const [sent] = api.of('POST', '/invitations');
    expect(sent?.body).toEqual({ email: 'new@example.org', post: 'Archive', roles: ['contributor'] });
    expect(sent?.headers.get('Idempotency-Key')).toMatch(/.{8}/);
    await user.click(screen.getByRole('button', { name: 'I have handed it over' }));
    expect(screen.queryByText(LINK)).not.toBeInTheDocument();
  });

  it('says what is wrong with an invitation and keeps what was typed', async () => {
    const api = withPeople();
    api.answer('POST /invitations', () => problem('request.invalid', [{ field: 'email', reason: 'isEmail' }]));
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await user.type(screen.getByLabelText('E-mail address'), 'nobody');
    await user.click(screen.getByRole('button', { name: 'Make the link' }));
    expect(await screen.findByRole('alert')).toHaveFocus();
    expect(screen.getByLabelText('E-mail address')).toHaveValue('nobody');
    expect(screen.getByLabelText('E-mail address')).toBeInvalid();
  });

  it('changes roles under the version that was seen, and says that the last administrator stays', async () => {
    const api = withPeople({ items: [aPerson({ roles: ['administrator'] })] });
    const path = `/people/${aPerson().userId}`;
    api.answer(`PATCH ${path}`, () => problem('person.last_administrator'));
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Change Ana Vell' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('checkbox', { name: 'Administrator' }));
    await user.click(within(dialog).getByRole('checkbox', { name: 'Reader' }));
    await user.click(within(dialog).getByRole('button', { name: 'Save' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent(/last administrator/);
    expect(api.of('PATCH', path)[0]?.body).toEqual({ roles: ['reader'], post: 'Desk officer' });
    expect(api.of('PATCH', path)[0]?.headers.get('If-Match')).toBe('"3"');
  });

  it('asks before somebody is removed, and says that the work stays', async () => {
    const api = withPeople();
    const path = `/people/${aPerson().userId}`;
    api.answer(`DELETE ${path}`, nothing);
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Remove Ana Vell' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(/stays with the post "Desk officer"/);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Remove' }));
    await waitFor(() => expect(api.of('DELETE', path)).toHaveLength(1));
    expect(await screen.findByText('Ana Vell was removed.')).toBeVisible();
  });

  it('puts what is missing in the dialog at its field, beside a form that asks for the same', async () => {
    const api = withPeople();
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await user.click(screen.getByRole('button', { name: 'Change Ana Vell' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.click(dialog.getByRole('checkbox', { name: 'Contributor' }));
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    const summary = dialog.getByRole('alert');
    expect(summary).toHaveFocus();
    expect(dialog.getByRole('group', { name: 'Roles' })).toHaveAccessibleDescription('Roles: Choose at least one.');
    await user.click(within(summary).getByRole('link', { name: 'Roles: Choose at least one.' }));
    expect(dialog.getByRole('group', { name: 'Roles' })).toHaveFocus();
    expect(api.of('PATCH', `/people/${aPerson().userId}`)).toHaveLength(0);
  });

  it('says at the field that a post of this name is there, for a new one and for another name', async () => {
    const api = withPeople();
    const taken = () => problem('request.conflict', [{ field: 'name', reason: 'nameFree' }]);
    api.answer('POST /posts', taken);
    api.answer('PATCH /posts/Archive', taken);
    const { user } = renderAt('/people');
    await user.type(await screen.findByLabelText('Name of the new post'), 'Archive');
    await user.click(screen.getByRole('button', { name: 'Add a post' }));
    await waitFor(() => expect(screen.getByLabelText('Name of the new post')).toBeInvalid());
    expect(screen.getByRole('alert')).toHaveTextContent('There is one of this name already.');
    await user.click(screen.getByRole('button', { name: 'Change the post "Archive"' }));
    const dialog = within(screen.getByRole('dialog'));
    await user.clear(dialog.getByLabelText('Name of the post'));
    await user.type(dialog.getByLabelText('Name of the post'), 'Desk / officer');
    await user.click(dialog.getByRole('button', { name: 'Save' }));
    expect(await dialog.findByRole('alert')).toHaveFocus();
    expect(dialog.getByLabelText('Name of the post')).toBeInvalid();
  });

  it('lets an invitation be left, and the focus is not lost', async () => {
    withPeople();
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Invite somebody' }));
    await user.click(screen.getByRole('button', { name: 'Cancel' }));
    expect(screen.getByText('Nobody was invited.')).toBeVisible();
    expect(screen.getByRole('heading', { name: 'Invitations' })).toHaveFocus();
  });

  it('says who may let somebody back in before it is begun', async () => {
    withPeople();
    const { user } = renderAt('/people');
    await user.click(await screen.findByRole('button', { name: 'Let Ana Vell back in' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(/administrators for three days.*OHCHR helps/);
  });

  it('offers nothing to whoever is no administrator', async () => {
    withPeople({ items: [aPerson({ email: null, abilities: [] })] }, ['person.read']);
    renderAt('/people');
    await screen.findByRole('row', { name: /Ana Vell/ });
    expect(screen.queryByRole('button', { name: /Change|Remove|Invite|Add/ })).not.toBeInTheDocument();
    expect(screen.queryByRole('columnheader', { name: 'E-mail address' })).not.toBeInTheDocument();
  });
});

describe('the page of handover', () => {
  it('shows what waits at a post, and moves it to another', async () => {
    const api = withPeople();
    const post = '/handover/Desk%20%2F%20officer';
    const work = { kind: 'update', id: 'u', title: 'igwg-8/4(c)', state: 'draft', since: '2026-11-01' };
    api.answer(`GET ${post}`, () => ok({ items: [work], next: null }));
    api.answer(`POST ${post}`, () => {
      api.answer('GET /handover', () => ok({ items: [aHandoverPost({ updates: 0, assignments: 0 })], next: null }));
      return ok({ updates: 2, assignments: 5, imports: 0 });
    });
    const { container, user, router } = renderAt('/handover');
    expect(await screen.findByText(/Ana Vell, until/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show what is open on "Desk / officer"' }));
    expect(await screen.findByRole('link', { name: 'igwg-8/4(c)' })).toHaveAttribute('href', '/updates/u');
    expect(router.state.location.search).toContain('post=');
    await user.click(screen.getByRole('button', { name: /^Move the work of/ }));
    await user.selectOptions(within(screen.getByRole('dialog')).getByLabelText('To the post'), 'Archive');
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Move to another post' }));
    expect(await screen.findByText(/Updates: 2. Assignments: 5/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Move the work of/ })).toBeNull();
    expect(screen.getByRole('heading', { name: 'Posts and their open work' })).toHaveFocus();
    expect(api.of('POST', post)[0]?.body).toEqual({ to: 'Archive' });
    expect(await brokenRules(container)).toEqual([]);
  });
});

describe('the page of recoveries', () => {
  it('shows the link to the second who agrees', async () => {
    const api = withPeople();
    api.answer(`POST /recoveries/${aRecovery().id}/approve`, () => ok({ stage: 'agreed', link: LINK }));
    const { container, user } = renderAt('/recoveries');
    await user.click(await screen.findByRole('button', { name: 'Agree to the recovery of Ana Vell' }));
    expect(screen.getByRole('dialog')).toHaveTextContent(/You say that you, too, know/);
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Agree' }));
    expect(await screen.findByText(LINK)).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('says what can be done where one of the two came too late', async () => {
    const api = withPeople();
    api.answer(`POST /recoveries/${aRecovery().id}/approve`, () => problem('recovery.too_new'));
    const { user } = renderAt('/recoveries');
    await user.click(await screen.findByRole('button', { name: 'Agree to the recovery of Ana Vell' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Agree' }));
    const words = /begin it again three days after the newer of you became one; .*OHCHR helps/;
    expect(await within(screen.getByRole('dialog')).findByRole('alert')).toHaveTextContent(words);
  });

  it('offers no agreement to whoever began it', async () => {
    const api = withPeople();
    api.answer('GET /recoveries', () => ok([aRecovery({ abilities: ['recovery.read'] })]));
    renderAt('/recoveries');
    expect(await screen.findByText(/another administrator has to agree \(by|begun; another/i)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Agree/ })).not.toBeInTheDocument();
  });
});
