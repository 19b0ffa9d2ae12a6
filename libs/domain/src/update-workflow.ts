import type { UpdateState } from './vocabulary';

const NEXT: Readonly<Record<UpdateState, readonly UpdateState[]>> = {
  draft: ['submitted', 'published'], // straight to published only where the organisation publishes its own account
  submitted: ['returned', 'cleared'],
  returned: ['submitted'],
  cleared: ['published'],
  published: [], // corrections, hiding and withdrawal are rows of their own
};

/** Whether an update may go from one state to the other. */
export const canMove = (from: UpdateState, to: UpdateState): boolean => NEXT[from].includes(to);

/** The states an update can go to from here, for the buttons of a screen. */
export const movesFrom = (from: UpdateState): readonly UpdateState[] => NEXT[from];

const EDITABLE: readonly UpdateState[] = ['draft', 'returned'];

/** Whether its words may still be changed: only while it is with its author. */
export const isEditable = (state: UpdateState): boolean => EDITABLE.includes(state);
