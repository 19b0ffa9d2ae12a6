import type { CommitmentRow, MyCommitmentRow } from '@heed/contracts';
import type { CsvSheet } from '../../http/csv/csv-sheet';
import { COMMITMENT_SHEET } from '../commitments/commitment-sheet.reader';
import type { InnerFacts } from './assignments.read-model';

/** A public row with what only the member's organisation knows of it. */
export const presentMyCommitment = (row: CommitmentRow, fact: InnerFacts | undefined): MyCommitmentRow => ({
  ...row,
  dueOn: fact?.dueOn ?? null,
  open: fact?.openUpdateId && fact.openState ? { updateId: fact.openUpdateId, state: fact.openState } : null,
  ownPublishedAt: fact?.ownPublishedAt?.toISOString() ?? null,
  assignedTo: fact?.assignedTo ?? null,
});

export const MY_COMMITMENT_SHEET: CsvSheet<MyCommitmentRow> = {
  name: 'my-commitments',
  unit: 'commitments',
  columns: [
    ...COMMITMENT_SHEET.columns,
    ['dueOn', ({ dueOn }) => dueOn],
    ['ownUpdate', ({ open }) => open?.state],
    ['ownPublishedAt', ({ ownPublishedAt }) => ownPublishedAt],
    [
      'assignedTo',
      ({ assignedTo }) => assignedTo?.map(({ name, dueOn }) => [name, dueOn].filter(Boolean).join(' ')).join('; '),
    ],
  ],
};
