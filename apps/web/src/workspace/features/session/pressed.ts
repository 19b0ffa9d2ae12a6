/** What the button in the head of every page gives along: an address that somebody was sent signs nobody out. */
export const PRESSED = { signOut: 'pressed' } as const;

export const wasPressed = (state: unknown): boolean =>
  typeof state === 'object' && state !== null && 'signOut' in state && state.signOut === PRESSED.signOut;
