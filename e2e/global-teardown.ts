export default async (): Promise<void> => {
  const stop: unknown = Reflect.get(globalThis, 'stopHeedProduct');
  if (typeof stop === 'function') await stop();
};
