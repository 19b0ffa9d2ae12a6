import type { AuditCode, AuditEntryView } from '@heed/contracts';
import type { CsvSheet } from '../../../http/csv/csv-sheet';
import { RESTRICTED_READS } from '../restricted-reads';
import type { TrailRow } from './trail.read-model';

const READS: readonly string[] = RESTRICTED_READS;

export const presentEntry = ({ chain, seq, at, action, post, said }: TrailRow): AuditEntryView => {
  const { target, actor, changed, codes, reason, request } = said;
  return {
    chain,
    seq,
    at: at.toISOString(),
    action,
    read: READS.includes(action),
    post,
    organisation: actor && actor.user === undefined ? actor.organisation : null,
    target: { kind: target.kind, id: target.id },
    changed: changed ?? [],
    codes: codes ?? {},
    reason: reason ?? null,
    requestId: request,
  };
};

const told = (code: AuditCode): string => (Array.isArray(code) ? code.join(' ') : String(code ?? ''));

export const AUDIT_SHEET: CsvSheet<AuditEntryView> = {
  name: 'trail',
  unit: 'entries',
  columns: [
    ['Chain', ({ chain }) => chain],
    ['Entry', ({ seq }) => seq],
    ['At', ({ at }) => at],
    ['Action', ({ action }) => action],
    ['Post', ({ post }) => post],
    ['Organisation', ({ organisation }) => organisation],
    ['Target kind', ({ target }) => target.kind],
    ['Target', ({ target }) => target.id],
    ['Changed', ({ changed }) => changed.join(' ')],
    [
      'Values',
      ({ codes }) =>
        Object.entries(codes)
          .map(([field, { from, to }]) => `${field}: ${told(from)} → ${told(to)}`)
          .join('; '),
    ],
    ['Reason', ({ reason }) => reason],
    ['Request', ({ requestId }) => requestId],
  ],
};
