export default async (): Promise<void> => {
  const stop: unknown = Reflect.get(globalThis, 'stopHeedTestServer');
  if (typeof stop === 'function') await stop();
};
