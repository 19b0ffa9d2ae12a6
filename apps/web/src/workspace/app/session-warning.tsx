import type { SessionView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { SESSION_KEY } from '../lib/session-context';
import { useApi } from '../lib/api-client';
import { useTimeOfDay } from '../lib/dates';
import { useWords } from '../lib/words';

/** WCAG 2.2.1: who is about to be signed out is told in time and can stay with one press. */
const WARN_BEFORE = 2 * 60_000;

/** Time-outs above this overflow a 32-bit timer and would fire at once. */
const LONGEST_TIMER = 2 ** 31 - 1;

/** Every request keeps the session open; work after the session was read means that it ends later than was said then. */
export const SessionWarning = ({ session }: { session: SessionView }) => {
  const w = useWords();
  const timeOfDay = useTimeOfDay();
  const api = useApi();
  const client = useQueryClient();
  const [warnedOf, setWarnedOf] = useState<string | null>(null);
  useEffect(() => {
    const wait = Math.max(0, Date.parse(session.expiresAt) - Date.now() - WARN_BEFORE);
    const readAt = client.getQueryState(SESSION_KEY)?.dataUpdatedAt ?? 0;
    const warnOrAsk = (): void => {
      if (api.lastUsed() > readAt + WARN_BEFORE) void client.invalidateQueries({ queryKey: SESSION_KEY });
      else setWarnedOf(session.expiresAt);
    };
    const timer = setTimeout(warnOrAsk, Math.min(wait, LONGEST_TIMER));
    return () => clearTimeout(timer);
  }, [session.expiresAt, api, client]);
  if (warnedOf !== session.expiresAt) return null;
  return (
    <div className="notice" role="alert">
      <p>{w('sessionEnded.soon', { time: timeOfDay(session.expiresAt) })}</p>
      <button type="button" onClick={() => void client.invalidateQueries({ queryKey: SESSION_KEY })}>
        {w('sessionEnded.stay')}
      </button>
    </div>
  );
};
