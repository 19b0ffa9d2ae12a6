import type { UpdateView } from '@heed/contracts';
import type { NameChoice } from '@heed/domain';

const INDEPENDENT = {
  named: 'check.publishIndependent',
  withheld: 'check.publishWithheld',
  hosted: 'check.publishHosted',
} as const satisfies Record<NameChoice, string>;

/** What publishing does, in whose name, and when. */
export const consequenceOf = ({ voice, decidedBy }: UpdateView, choice: NameChoice) => {
  if (decidedBy === 'publisher') return 'clearance.publishText' as const;
  return voice === 'bearer' ? ('check.publishBearer' as const) : INDEPENDENT[choice];
};
