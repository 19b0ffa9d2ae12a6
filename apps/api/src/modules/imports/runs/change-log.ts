import { Injectable } from '@nestjs/common';
import type { Actor } from '@heed/domain';
import { currentMember } from '../../../http/request-scope';
import { AuditLog } from '../../audit/audit.event';
import { ChangesRepository, type FieldChange } from './changes.repository';
import type { RunKey } from './import-run';

export type ImportAct =
  | 'start'
  | 'accept'
  | 'accept_many'
  | 'edit'
  | 'edit_document'
  | 'split'
  | 'merge'
  | 'cancel'
  | 'resume'
  | 'propose'
  | 'publish'
  | 'undo';

const text = (value: unknown): string | null => (value === undefined || value === null ? null : JSON.stringify(value));

/** The fields in which two records differ. */
export const differences = (before: object, after: object): FieldChange[] => {
  const fields = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return fields
    .map((field) => ({ field, from: text(Reflect.get(before, field)), to: text(Reflect.get(after, field)) }))
    .filter(({ from, to }) => from !== to);
};

/** Every act of a person on a run: seen in its history, and bound into the organisation's audit chain. Call last. */
@Injectable()
export class ChangeLog {
  constructor(
    private readonly changes: ChangesRepository,
    private readonly audit: AuditLog,
  ) {}

  async record(
    actor: Actor,
    run: RunKey,
    action: ImportAct,
    { ref = null, changes = [] }: { ref?: string | null; changes?: readonly FieldChange[] } = {},
  ): Promise<void> {
    const { userId, organisationId } = actor;
    const post = currentMember()?.post ?? '';
    await this.changes.add(run, { action, ref, post, organisationId, userId, changes });
    const diff = Object.fromEntries(changes.map(({ field, to }) => [field, to]));
    await this.audit.record({ action: `import.${action}`, targetKind: 'import', targetId: run.id, diff });
  }
}
