import { STANDING_STATUSES } from '@heed/domain';
import { render, screen } from '@testing-library/react';
import { axe } from 'jest-axe';
import { aContext, anEvidence, aPosition } from '../../test/builders';
import { DemonstrationLine, DemonstrationMark } from './demonstration-mark';
import { ErrorSummary } from './error-summary';
import { EvidenceItem } from './evidence-item';
import { Figure, FigureNote } from './figure';
import { FilterChips } from './filter-chips';
import { Pager } from './pager';
import { PositionNote } from './position-note';
import { StatusMark } from './status-mark';

it('a figure opens its rows, and its note prints unit, filters and day', () => {
  render(
    <>
      <Figure n={41} of={1173} href="/commitments" />
      <FigureNote
        context={aContext({ filters: { country: ['QMA'], bearer: ['state', 'parliament'] } })}
        names={{ QMA: 'Aldoria' }}
      />
    </>,
  );
  expect(screen.getByRole('link', { name: '41 of 1,173' })).toHaveAttribute('href', '/commitments');
  expect(screen.getByText('Counted: commitments')).toBeVisible();
  expect(screen.getByText('Filters: Country: Aldoria, Bearer: State or Parliament')).toBeVisible();
  expect(screen.getByText('As of 22 Nov 2026')).toBeVisible();
});

it('each chip is a link to the list without its value, from the first page', () => {
  render(
    <FilterChips
      url="/commitments?status=planned&status=regressed&country=QMA&after=abc"
      filters={{ status: ['planned', 'regressed'], country: ['QMA'] }}
      names={{ QMA: 'Aldoria' }}
      clear="/commitments"
    />,
  );
  expect(screen.getByRole('link', { name: 'Remove the filter Status: planned' })).toHaveAttribute(
    'href',
    '/commitments?status=regressed&country=QMA',
  );
  expect(screen.getByRole('link', { name: 'Remove all filters' })).toHaveAttribute('href', '/commitments');
});

it('the pager keeps the filters and knows the last page', () => {
  const { rerender } = render(<Pager url="/commitments?country=QMA" shown={50} total={173} next="xyz" />);
  expect(screen.getByRole('link', { name: 'Next page' })).toHaveAttribute('href', '/commitments?country=QMA&after=xyz');
  rerender(<Pager url="/commitments?country=QMA&after=xyz" shown={23} next={null} />);
  expect(screen.getByText('End of the list')).toBeVisible();
  expect(screen.getByRole('link', { name: 'Back to the first page' })).toHaveAttribute(
    'href',
    '/commitments?country=QMA',
  );
});

it('a reservation is a sentence, with its source and what is an inference', () => {
  render(<PositionNote position={aPosition({ spokesperson: 'Sweden' })} />);
  expect(screen.getByText('Australia').parentElement).toHaveTextContent('Australia entered a reservation:');
  expect(screen.getByText(/operative paragraph 25/)).toHaveAttribute('lang', 'en');
  expect(screen.getByText(/Sweden spoke for Australia/)).toBeVisible();
  expect(screen.getByText(/is an inference/)).toBeVisible();
});

it('evidence shows its hash, its size and when it came in', () => {
  render(
    <ul>
      <EvidenceItem item={anEvidence()} />
    </ul>,
  );
  expect(screen.getByRole('link', { name: /Curriculum/ })).toHaveAttribute('href', '/api/v1/evidence/e1/file');
  expect(screen.getByText(/^9f86d081/)).toBeVisible();
  expect(screen.getByText(/1.5 MB/)).toBeVisible();
  expect(screen.getByText('Received 11 Nov 2026, 16:20 UTC')).toBeVisible();
});

it('an error summary links each line to its field', () => {
  render(<ErrorSummary problems={[{ field: 'period-end', text: 'The period ends after today.' }]} />);
  expect(screen.getByRole('alert')).toHaveTextContent('There is a problem');
  expect(screen.getByRole('link', { name: 'The period ends after today.' })).toHaveAttribute('href', '#period-end');
});

it('marks, chips and notes have no violations', async () => {
  const { container } = render(
    <main>
      <DemonstrationLine shown={{ kind: 'state', name: 'Aldoria' }} />
      <DemonstrationMark />
      {STANDING_STATUSES.map((status) => (
        <StatusMark key={status} status={status} />
      ))}
      <FilterChips url="/commitments?q=a" filters={{ q: ['a'] }} clear="/commitments" />
      <PositionNote position={aPosition()} />
    </main>,
  );
  expect((await axe(container)).violations).toEqual([]);
});
