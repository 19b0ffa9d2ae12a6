import { IMPLEMENTATION_STATUSES, STATUS_CRITERIA } from '@heed/domain';
import { translator } from './english-translator';

it.each(IMPLEMENTATION_STATUSES)('shows the criterion of "%s" in the words of the rules', (status) => {
  expect(translator('en')(`status.criterion.${status}`)).toBe(STATUS_CRITERIA[status]);
});
