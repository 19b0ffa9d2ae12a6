import { FIELD_REASONS } from '../../contracts/src/errors';
import { errors } from './en/errors';

it.each(FIELD_REASONS)('has words for a field that breaks %s', (reason) => {
  expect(errors.field).toHaveProperty(reason);
});
