import type { AssignmentsView } from '@heed/contracts';
import type { Action } from '@heed/domain';
import { screen, waitFor, within } from '@testing-library/react';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, nothing, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { aCommitment, aSession } from '../../../../test/workspace/views';

const organisation = (n: number, name: string) => ({
  id: `00000000-0000-4000-8000-0000000000${n}`,
  slug: `ministry-${n}`,
  kind: 'ministry' as const,
  name,
  country: 'QMA',
  demonstration: true,
});
const COASTS = organisation(41, 'Ministry of Coasts');
const FORESTS = organisation(42, 'Ministry of Forests');
const GIVEN: AssignmentsView = {
  items: [{ organisation: COASTS, dueOn: '2027-06-30', assignedAt: '2026-11-20T10:00:00.000Z' }],
  assignable: [FORESTS],
};
const commitment = aCommitment();
const PATH = `/commitments/${commitment.id}/assignments`;

const withAssignments = (first: AssignmentsView, abilities: Action[]) => {
  let view = first;
  const api = fakeApi({
    'GET /session': () => ok(aSession()),
    'GET /updates': () => ok({ items: [], next: null, total: 0 }),
    [`GET /commitments/${commitment.id}`]: () => ok({ ...commitment, abilities }),
    [`GET ${PATH}`]: () => ok(view),
  });
  return { ...api, become: (next: AssignmentsView) => void (view = next) };
};
const open = async () => {
  const rendered = renderAt(`/commitments/${commitment.id}`);
  return { ...rendered, section: within(await screen.findByRole('region', { name: 'Who works on it' })) };
};

const ASSIGNS: Action[] = ['commitment.assign', 'assignment.read'];

describe('who works on a commitment', () => {
  it('is read by who may, with its dates and without anything to press', async () => {
    withAssignments({ ...GIVEN, assignable: [] }, ['assignment.read']);
    const { section, container } = await open();
    const row = await section.findByRole('row', { name: /Ministry of Coasts/ });
    expect(row).toHaveTextContent(/30 Jun 2027.*20 Nov 2026/);
    expect(section.queryByRole('button')).toBeNull();
    expect(section.queryByRole('combobox')).toBeNull();
    expect(await brokenRules(container)).toEqual([]);
  });

  it('is not asked for by others', async () => {
    const api = withAssignments(GIVEN, []);
    renderAt(`/commitments/${commitment.id}`);
    await screen.findByText('Your organisation has not reported on this so far.');
    expect(screen.queryByRole('region', { name: 'Who works on it' })).toBeNull();
    expect(api.of('GET', PATH)).toEqual([]);
  });

  it('is given by the State’s mechanism, once', async () => {
    const api = withAssignments({ items: [], assignable: [COASTS, FORESTS] }, ASSIGNS);
    const { section, user } = await open();
    expect(await section.findByText('It is assigned to no ministry or agency.')).toBeVisible();
    await user.click(section.getByRole('button', { name: 'Assign' }));
    const summary = section.getByRole('alert');
    await waitFor(() => expect(summary).toHaveFocus());
    expect(summary).toHaveTextContent('Choose a ministry or agency.');
    expect(api.of('POST', PATH)).toEqual([]);

    api.answer(`POST ${PATH}`, () => {
      api.become(GIVEN);
      return ok(GIVEN, 201);
    });
    await user.selectOptions(section.getByLabelText('Assign it to'), COASTS.name);
    await user.type(section.getByLabelText(/^Due on/), '2027-06-30');
    await user.click(section.getByRole('button', { name: 'Assign' }));
    expect(await section.findByText(/^Assigned to Ministry of Coasts\./)).toBeVisible();
    expect(section.getByRole('heading', { name: 'Who works on it' })).toHaveFocus();
    expect(await section.findByRole('row', { name: /Ministry of Coasts/ })).toBeVisible();
    expect(section.getByLabelText('Assign it to')).toHaveValue('');
    const [sent, ...more] = api.of('POST', PATH);
    expect(more).toEqual([]);
    expect(sent?.body).toEqual({ organisation: COASTS.id, dueOn: '2027-06-30' });
    expect(sent?.headers.get('Idempotency-Key')).toMatch(/^[\da-f-]{36}$/);
  });

  it('says beside the field what was refused, and shows who was faster', async () => {
    const api = withAssignments({ items: [], assignable: [FORESTS] }, ASSIGNS);
    const { section, user } = await open();
    await user.selectOptions(await section.findByLabelText('Assign it to'), FORESTS.name);
    api.answer(`POST ${PATH}`, () => problem('request.invalid', [{ field: 'organisation', reason: 'isIn' }]));
    await user.click(section.getByRole('button', { name: 'Assign' }));
    const words = 'It is no verified ministry or agency of your State any more. Choose another.';
    expect(await section.findAllByText(new RegExp(words))).toHaveLength(2);
    api.answer(`POST ${PATH}`, () => {
      api.become({ ...GIVEN, assignable: [] });
      return problem('assignment.exists');
    });
    await user.click(section.getByRole('button', { name: 'Assign' }));
    expect(await section.findByText('Every verified ministry and agency of your State works on it.')).toBeVisible();
    expect(section.getByRole('row', { name: /Ministry of Coasts/ })).toBeVisible();
  });

  it('is taken back after a question that says what stays', async () => {
    const api = withAssignments(GIVEN, ASSIGNS);
    const { section, user, container } = await open();
    await user.click(await section.findByRole('button', { name: 'Take back from Ministry of Coasts' }));
    const dialog = within(screen.getByRole('dialog'));
    expect(dialog.getByText(/What they published stands\. An update they have not sent stays with them/)).toBeVisible();
    expect(await brokenRules(container)).toEqual([]);
    api.answer(`DELETE ${PATH}/${COASTS.id}`, () => {
      api.become({ items: [], assignable: [COASTS, FORESTS] });
      return nothing();
    });
    await user.click(dialog.getByRole('button', { name: 'Take back' }));
    expect(await section.findByText('Taken back from Ministry of Coasts.')).toBeVisible();
    expect(await section.findByText('It is assigned to no ministry or agency.')).toBeVisible();
  });

  it('says that it could not be read, and reads it again', async () => {
    const api = withAssignments(GIVEN, ASSIGNS);
    api.answer(`GET ${PATH}`, () => problem('access.denied'));
    const { section, user } = await open();
    expect(await section.findByRole('alert')).toBeVisible();
    expect(section.queryByLabelText('Assign it to')).toBeNull();
    api.answer(`GET ${PATH}`, () => ok(GIVEN));
    await user.click(section.getByRole('button', { name: 'Try again' }));
    expect(await section.findByRole('row', { name: /Ministry of Coasts/ })).toBeVisible();
  });
});
