import type { ClusterProposalView, ClusterTextView } from '@heed/contracts';
import { screen, within } from '@testing-library/react';
import { brokenRules } from '../../../../test/workspace/accessibility';
import { fakeApi, ok, problem } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { aSession } from '../../../../test/workspace/views';

const aText = (ref: string, text: string): ClusterTextView => ({
  paragraphId: `aldor-1/${ref}`,
  ref,
  kind: 'recommendation',
  document: {
    key: 'aldor-1',
    title: 'Report of the first session',
    symbol: null,
    mechanism: { code: 'igwg', name: 'Working Group' },
    adoptedOn: '2010-10',
    demonstration: true,
  },
  demonstration: true,
  text,
  chapeauText: null,
  recommendationId: null,
  addressees: ['States'],
  countries: [],
  instruments: [],
  verbClass: 'urges',
  adoptedOn: '2010-10',
});
const aProposal = (n: number, more: Partial<ClusterProposalView> = {}): ClusterProposalView => ({
  id: `00000000-0000-4000-8000-00000000000${String(n)}`,
  one: aText(`${String(n)}a`, 'Urges States to train border guards.'),
  other: aText(`${String(n)}b`, 'Urges States to train prison guards.'),
  similarity: 0.71,
  suggestion: 'same-ask',
  reasons: [{ code: 'same-concept', subject: 'training-of-officials' }],
  cluster: null,
  state: 'suggested',
  why: null,
  version: 3,
  abilities: ['cluster.review'],
  ...more,
});
const path = (n: number): string => `/cluster-proposals/${aProposal(n).id}/decision`;

const withPairs = (pairs: ClusterProposalView[] = [aProposal(1), aProposal(2)]) =>
  fakeApi({
    'GET /session': () => ok(aSession({ abilities: ['cluster.read', 'cluster.review'] })),
    'GET /cluster-proposals': () => ok({ items: pairs, next: null, total: pairs.length }),
  });

describe('texts that may ask the same', () => {
  beforeEach(() => localStorage.clear());

  it('stand beside each other with their differences marked and the reasons in words', async () => {
    withPairs();
    const { container } = renderAt('/same-ask');
    const [first] = await screen.findAllByRole('listitem', { name: 'Pair 1 of 2' });
    if (!first) throw new Error('no pair');
    expect([...first.querySelectorAll('mark')].map(({ textContent }) => textContent)).toEqual(['border', 'prison']);
    expect(first).toHaveTextContent('both name: training of officials');
    expect(first).toHaveTextContent('Likeness 71 of 100');
    expect(await brokenRules(container)).toEqual([]);
  });

  it('are decided by keys, in turn, and decided anew to undo', async () => {
    const api = withPairs();
    const stored = [
      aProposal(2, { state: 'confirmed', version: 4 }),
      aProposal(2, { state: 'false_friend', version: 5 }),
    ];
    api.answer(`POST ${path(2)}`, () => ok(stored.shift()));
    const { user } = renderAt('/same-ask');
    await screen.findByRole('listitem', { name: 'Pair 1 of 2' });
    await user.keyboard('j');
    expect(screen.getByRole('listitem', { name: 'Pair 2 of 2' })).toHaveAttribute('aria-current', 'true');
    await user.keyboard('1');
    expect(await screen.findByText(/Decided: The same ask/)).toBeVisible();
    await user.keyboard('3');
    expect(await screen.findByText(/Decided: Not the same/)).toBeVisible();
    const sent = api.of('POST', path(2));
    expect(sent.map(({ body }) => body)).toEqual([{ decision: 'confirmed' }, { decision: 'false_friend' }]);
    expect(sent.map(({ headers }) => headers.get('If-Match'))).toEqual(['"3"', '"4"']);
  });

  it('keep their keys to themselves once single keys are switched off, and the buttons stay', async () => {
    const api = withPairs();
    api.answer(`POST ${path(1)}`, () => ok(aProposal(1, { state: 'related', version: 4 })));
    const { user } = renderAt('/same-ask');
    await user.click(await screen.findByRole('checkbox', { name: 'Use single keys' }));
    await user.keyboard('2');
    expect(api.of('POST', path(1))).toEqual([]);
    const decisions = screen.getByRole('group', { name: 'Decision' });
    await user.click(within(decisions).getByRole('button', { name: /Related/ }));
    expect(await screen.findByText(/Decided: Related/)).toBeVisible();
  });

  it('send the name of a new ask and say why two texts are not the same', async () => {
    const api = withPairs([aProposal(1)]);
    api.answer(`POST ${path(1)}`, () => problem('cluster.real_texts'));
    const { user } = renderAt('/same-ask');
    await user.type(await screen.findByLabelText('Name of the ask'), 'Train officials');
    await user.click(screen.getByRole('button', { name: /The same ask/ }));
    expect(api.of('POST', path(1))[0]?.body).toEqual({ decision: 'confirmed', label: 'Train officials' });
    expect(await screen.findByText(/Accounts of the demonstration decide only/)).toBeVisible();
  });

  it('offer no decision to those who may not take it', async () => {
    withPairs([aProposal(1, { abilities: [] })]);
    const { user } = renderAt('/same-ask');
    await screen.findByRole('listitem', { name: 'Pair 1 of 1' });
    expect(screen.queryByRole('group', { name: 'Decision' })).toBeNull();
    await user.keyboard('1');
    expect(screen.queryByText(/Decided/)).toBeNull();
  });
});
