import { createContext, useContext } from 'react';

/** Whether a request waits for a fresh proof of the person, and how to tell it what came of that. */
export const StepUpContext = createContext<{ asked: boolean; settle: (proven: boolean) => void }>({
  asked: false,
  settle: () => undefined,
});

export const useStepUp = () => useContext(StepUpContext);
