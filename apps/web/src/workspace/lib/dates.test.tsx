import { renderHook } from '@testing-library/react';
import { memberTranslator } from '@heed/messages';
import type { ReactNode } from 'react';
import { MessagesContext } from '../../ui/language';
import { useMoment } from './dates';

const wrapper = ({ children }: { children: ReactNode }) => (
  <MessagesContext value={memberTranslator}>{children}</MessagesContext>
);

it('says the time of today alone, and of another day with that day', () => {
  const { result } = renderHook(useMoment, { wrapper });
  const now = new Date();
  now.setHours(13, 53, 0, 0);
  expect(result.current(now.getTime())).toBe('13:53');
  expect(result.current(new Date(2026, 2, 7, 9, 5).toISOString())).toBe('7 Mar 2026, 09:05');
});
