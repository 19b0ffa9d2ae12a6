import type { SessionView, UpdateView } from '@heed/contracts';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { useBlocker } from 'react-router';
import { useApi } from '../../lib/api-client';
import { forgetDraft, keepDraft } from '../../lib/kept-drafts';
import { useSessionEnded } from '../../lib/session-ended';
import { loadUpdate, saveUpdate, useRemember } from './api';
import { DraftSaver, type SaveState } from './draft-saver';

export const useDraftSaver = (update: UpdateView, session: SessionView): { saver: DraftSaver; state: SaveState } => {
  const api = useApi();
  const remember = useRemember();
  const { ended } = useSessionEnded();
  const [saver] = useState(
    () =>
      new DraftSaver(
        {
          save: (version, content) => saveUpdate(api, update.id, version, content),
          load: () => loadUpdate(api, update.id),
          keep: (draft) => (draft ? keepDraft(session, update.id, draft) : forgetDraft(session, update.id)),
          saved: remember,
        },
        update,
      ),
  );
  useEffect(() => {
    const again = (): void => void (saver.unsaved && saver.flush());
    window.addEventListener('online', again);
    return () => {
      window.removeEventListener('online', again);
      saver.stop();
    };
  }, [saver]);
  useEffect(() => {
    if (!ended && saver.current().kind === 'unsaved') void saver.flush();
  }, [ended, saver]);
  return { saver, state: useSyncExternalStore(saver.subscribe, saver.current) };
};

/** Leaving waits for the server to have the text; when it cannot have it, the member decides. */
export const useLeaveGuard = (saver: DraftSaver): { stuck: boolean; stay: () => void; leave: () => void } => {
  const [stuck, setStuck] = useState(false);
  const blocker = useBlocker(
    ({ currentLocation, nextLocation }) => saver.unsaved && currentLocation.pathname !== nextLocation.pathname,
  );
  useEffect(() => {
    if (blocker.state !== 'blocked') return;
    void saver.flush().then((saved) => (saved ? blocker.proceed() : setStuck(true)));
  }, [blocker, saver]);
  useEffect(() => {
    const warn = (event: BeforeUnloadEvent): void => {
      if (saver.unsaved) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [saver]);
  return {
    stuck,
    stay: () => {
      setStuck(false);
      blocker.reset?.();
    },
    leave: () => {
      setStuck(false);
      saver.giveUp();
      blocker.proceed?.();
    },
  };
};
