import { createContext, useContext } from 'react';

/** Whether the session ended under an open page, and how to go on after signing in again. */
export const SessionEndedContext = createContext<{ ended: boolean; resume: () => void }>({
  ended: false,
  resume: () => undefined,
});

export const useSessionEnded = () => useContext(SessionEndedContext);
