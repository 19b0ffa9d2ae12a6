import { useWords } from '../lib/words';

/** Keeps the room that the content will take; says so once to a screen reader. */
export const Loading = () => (
  <p className="loading" role="status">
    {useWords()('shell.loading')}
  </p>
);
