import { memberTranslator } from '@heed/messages';
import { act, render, screen } from '@testing-library/react';
import type { SummaryProblem } from '../../ui/error-summary';
import { MessagesContext } from '../../ui/language';
import { FocusedSummary } from './focused-summary';

const missing: SummaryProblem[] = [{ field: 'name', text: 'Name: This is needed.' }];
const none: SummaryProblem[] = [];

const Forms = ({ first, second = none }: { first: SummaryProblem[]; second?: SummaryProblem[] }) => (
  <MessagesContext value={memberTranslator}>
    <FocusedSummary problems={first} attempt={1} />
    <FocusedSummary problems={second} attempt={1} />
  </MessagesContext>
);

describe('the title of a window with an error summary', () => {
  beforeEach(() => {
    document.title = 'People – Heed workspace';
  });

  it('begins with the error, and is as before when that goes', () => {
    const { rerender } = render(<Forms first={none} />);
    expect(document.title).toBe('People – Heed workspace');
    rerender(<Forms first={missing} />);
    expect(document.title).toBe('Error: People – Heed workspace');
    expect(screen.getByRole('alert')).toHaveFocus();
    rerender(<Forms first={none} />);
    expect(document.title).toBe('People – Heed workspace');
  });

  it('says it once for two forms, as long as one of them has one', () => {
    const { rerender } = render(<Forms first={missing} second={missing} />);
    expect(document.title).toBe('Error: People – Heed workspace');
    rerender(<Forms first={none} second={missing} />);
    expect(document.title).toBe('Error: People – Heed workspace');
    rerender(<Forms first={none} />);
    expect(document.title).toBe('People – Heed workspace');
  });

  it('is as before when the form goes, and begins so again under another name of the page', () => {
    const { rerender, unmount } = render(<Forms first={missing} />);
    act(() => {
      document.title = 'Members – Heed workspace';
    });
    rerender(<Forms first={missing} />);
    expect(document.title).toBe('Error: Members – Heed workspace');
    unmount();
    expect(document.title).toBe('Members – Heed workspace');
  });
});
