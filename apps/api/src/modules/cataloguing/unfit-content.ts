import { RuleBroken } from '../../http/problems/problems';

/** SQLSTATEs by which a table says that a value is not one it can hold (PostgreSQL, appendix A): data, reference, rule, twice. */
const UNFIT = /^(22...|23502|23503|23514|21000)$/;

const property = (value: unknown, name: string): unknown =>
  typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;

/** What a file says, and no reader refused, is the file's fault and not ours. @throws RuleBroken, or what was thrown */
export const refusedAsUnfit = (error: unknown): never => {
  const state = property(property(error, 'driverError') ?? error, 'code');
  if (typeof state === 'string' && UNFIT.test(state)) throw new RuleBroken('import.not_storable');
  throw error;
};
