import type { LaneCounts } from '@heed/contracts';
import { render, screen, within } from '@testing-library/react';
import { axe } from 'jest-axe';
import { noLanes, someLanes } from '../../test/builders';
import { withQuery } from '../lib/query';
import { LaneBars } from './lane-bars';
import { bearerSegments, independentSegments } from './lane-segments';

const show = (lanes: LaneCounts) =>
  render(
    <LaneBars
      lanes={lanes}
      caption="Aldoria"
      rows={(filters) => withQuery('/commitments', { country: 'QMA', ...filters })}
      accounts={(filters) => withQuery('/accounts', { country: 'QMA', ...filters })}
    />,
  );
const reach = (segments: { size: number }[]): number => segments.reduce((sum, { size }) => sum + size, 0);

it('prints every number with the address of its rows', () => {
  show(someLanes());
  const state = screen.getByRole('row', { name: /^State / });
  expect(within(state).getByRole('link', { name: '41 of 173' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA&voice=bearer',
  );
  expect(within(state).getByRole('link', { name: 'in progress 12' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA&voice=bearer&status=in_progress',
  );
  expect(within(state).getByRole('link', { name: 'no information 132' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA&voice=bearer&status=no_information',
  );
  const independent = screen.getByRole('row', { name: /^Independent / });
  expect(within(independent).getByRole('link', { name: '17 of 173' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA&voice=independent',
  );
  const byAccount = within(independent).getAllByRole('link', { name: /^(?!17 of 173)/ });
  expect(byAccount.length).toBeGreaterThan(1);
  for (const link of byAccount) {
    expect(link.getAttribute('href')).toMatch(/^\/accounts\?country=QMA&voice=independent/);
  }
  const mechanism = screen.getByRole('row', { name: /^Mechanism / });
  expect(within(mechanism).getByRole('link', { name: 'B 3' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA&voice=mechanism&assessment=ccpr%3AB',
  );
});

it('reaches as far as its coverage, with nobody’s account counted twice', () => {
  expect(reach(bearerSegments(someLanes()))).toBeCloseTo((100 * 41) / 173);
  expect(reach(independentSegments(someLanes()))).toBeCloseTo((100 * 17) / 173);
  expect(bearerSegments(noLanes(0))).toEqual([]);
});

it('says so where nobody has spoken', () => {
  show(noLanes());
  expect(screen.getByText('No finding has been transcribed.')).toBeVisible();
  expect(screen.getAllByRole('link', { name: '0 of 173' })).toHaveLength(3);
});

it('has no violations', async () => {
  const { container } = show(someLanes());
  expect((await axe(container)).violations).toEqual([]);
});
