export { freePort } from '../src/database/server-process';

/** Whether the product at this address answers requests. */
export const isReady = (url: string): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    (answer) => answer.ok,
    () => false,
  );
