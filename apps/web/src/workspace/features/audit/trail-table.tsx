import type { AuditCode, NamedAuditEntryView } from '@heed/contracts';
import { formatInstant } from '@heed/messages';
import { Link } from 'react-router';
import { Table, type Column } from '../../../ui/table';
import { actingWords } from './acting';
import { actionWords, codeWords, fieldWords, kindWords, reasonWords, useAuditWords, type AuditWords } from './words';

/** Where the thing can be looked at, if it is still there. */
const PAGES: ReadonlyMap<string, string> = new Map([
  ['update', '/updates'],
  ['import', '/imports'],
  ['commitment', '/commitments'],
]);

interface EntryProps {
  entry: NamedAuditEntryView;
  w: AuditWords;
}

const Target = ({ entry: { target, names }, w, linked }: EntryProps & { linked: boolean }) => {
  const pages = linked ? PAGES.get(target.kind) : undefined;
  const name = names[target.id];
  const words = (
    <>
      {kindWords(w, target.kind)}
      {name !== undefined && (
        <>
          : <bdi>{name}</bdi>
        </>
      )}
    </>
  );
  return (
    <>
      {pages ? <Link to={`${pages}/${target.id}`}>{words}</Link> : words}{' '}
      {target.id !== '' && <code className="quiet small trail-id">{target.id}</code>}
    </>
  );
};

/** A value that was kept: in words, or by name where it is the id of something that has one here. */
const codeText = (w: AuditWords, field: string, code: AuditCode, names: NamedAuditEntryView['names']): string => {
  const text = [code]
    .flat()
    .map((part) => String(part ?? ''))
    .map((part) => names[part] ?? codeWords(w, field, part))
    .join(', ');
  return text === '' ? w('nothing') : text;
};

const Changed = ({ entry: { changed, codes, names }, w }: EntryProps) => (
  <ul role="list" className="trail-changes">
    {changed.map((field) => {
      const code = codes[field];
      const name = fieldWords(w, field);
      const values = code && { from: codeText(w, field, code.from, names), to: codeText(w, field, code.to, names) };
      return <li key={field}>{values ? w('change', { field: name, ...values }) : name}</li>;
    })}
  </ul>
);

const Changes = ({ entry, w }: EntryProps) => {
  const { changed, reason, target } = entry;
  // A load of seeds changes tables, whose names say nothing to whoever reads here.
  if (target.kind === 'load') return w('tables', { count: changed.length });
  return (
    <>
      {changed.length > 0 && <Changed entry={entry} w={w} />}
      {reason && <bdi className="trail-reason">{w('reason', { reason: reasonWords(w, reason) })}</bdi>}
    </>
  );
};

interface Proofs {
  /** The last entry that has one. */
  upTo: number;
  fetch: (seq: number) => void;
}

/** Whose posts acted: the organisation's own, or the operator's as the organisation reads them. */
export type Acting = 'own' | 'operator';

const whoOf = (w: AuditWords, acting: Acting): Column<NamedAuditEntryView> => ({
  key: 'who',
  heading: w('who'),
  cell: (entry) => (
    <span dir="auto">
      {acting === 'operator' && entry.post !== null
        ? w('by.operatorsPost', { post: entry.post })
        : actingWords(w, entry)}
    </span>
  ),
});

const factsOf = (w: AuditWords, linked: boolean, acting: Acting): Column<NamedAuditEntryView>[] => [
  {
    key: 'what',
    heading: w('what'),
    header: true,
    cell: ({ action, read }) => (
      <>
        {actionWords(w, action)} {read && <span className="trail-read">{w('read')}</span>}
      </>
    ),
  },
  { key: 'when', heading: w('when'), cell: ({ at }) => <time dateTime={at}>{formatInstant(at)}</time> },
  whoOf(w, acting),
  { key: 'target', heading: w('target'), cell: (entry) => <Target entry={entry} w={w} linked={linked} /> },
  { key: 'changes', heading: w('changes'), cell: (entry) => <Changes entry={entry} w={w} /> },
];

const proofOf = (w: AuditWords, proofs: Proofs): Column<NamedAuditEntryView> => ({
  key: 'proof',
  heading: w('proof'),
  cell: ({ seq }) =>
    seq <= proofs.upTo ? (
      <button
        type="button"
        className="button-quiet"
        aria-label={w('verified.proofAction', { seq })}
        onClick={() => proofs.fetch(seq)}
      >
        {w('number', { seq })}
      </button>
    ) : (
      w('verified.later')
    ),
});

interface Props {
  entries: readonly NamedAuditEntryView[];
  /** Of the own trail; another organisation's has none to give. */
  proofs?: Proofs;
  /** Whether each leads to the page of what it is about; another organisation's work cannot be gone to. */
  linked?: boolean;
  acting?: Acting;
}

/** Entries, newest first, each with its proof where a checkpoint stands above it. */
export const TrailTable = ({ entries, proofs, linked = false, acting = 'own' }: Props) => {
  const w = useAuditWords();
  return (
    <Table
      caption={w('caption')}
      columns={[...factsOf(w, linked, acting), ...(proofs ? [proofOf(w, proofs)] : [])]}
      rows={entries}
      keyOf={({ chain, seq }) => `${chain}/${seq}`}
      className="dense"
      labelled
    />
  );
};
