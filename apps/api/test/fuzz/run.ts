import fc from 'fast-check';
import type { Actor } from './actors';
import { noneYet, record, type Totals } from './findings';
import type { Described } from './operations';
import { requestTo } from './requests';
import { keepingConnections, send } from './send';
import type { ServedProduct } from './served-product';
import type { Material } from './values';

export interface Plan {
  seed: number;
  requests: number;
  /** Ends earlier where the machine is slow. */
  withinMs: number;
}

const AT_ONCE = 6;

/** Each request is a function of seed and number; operations take turns, and actors within each. */
export const fuzz = async (
  product: ServedProduct,
  { operations }: Described,
  material: Material,
  actors: readonly Actor[],
  { seed, requests, withinMs }: Plan,
): Promise<Totals> => {
  const totals = noneYet();
  const agent = keepingConnections();
  const until = Date.now() + withinMs;
  const arbitraries = operations.map((operation) => requestTo(operation, material));
  let next = 0;
  const one = async (n: number): Promise<void> => {
    const arbitrary = arbitraries[n % arbitraries.length];
    const actor = actors[Math.floor(n / arbitraries.length) % actors.length];
    if (!arbitrary || !actor) return;
    const [request] = fc.sample(arbitrary, { seed: seed + n, numRuns: 1 });
    if (!request) return;
    const answer = await send(agent, product.url, request, await actor.credentials());
    record(totals, actor.name, request, answer);
    if (answer.text.includes('"session.required"')) actor.forget();
  };
  const worker = async (): Promise<void> => {
    while (next < requests && Date.now() < until && product.alive()) {
      next += 1;
      await one(next - 1);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  agent.destroy();
  return totals;
};
