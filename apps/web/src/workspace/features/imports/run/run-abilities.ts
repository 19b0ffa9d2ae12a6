import type { ImportRunView } from '@heed/contracts';
import type { Action } from '@heed/domain';

const may =
  (ability: Action) =>
  ({ abilities }: ImportRunView): boolean =>
    abilities.includes(ability);

export const mayReview = may('import.review');
export const mayPropose = may('import.propose');
export const mayPublish = may('import.publish');
export const mayUndo = may('import.undo');
export const mayCancel = may('import.cancel');
export const mayResume = may('import.resume');
