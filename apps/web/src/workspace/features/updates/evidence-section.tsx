import type { EvidenceView } from '@heed/contracts';
import { useRef, useState, type DragEvent } from 'react';
import { useProblemText } from '../../lib/problem-text';
import { useWords } from '../../lib/words';
import { EvidenceRow } from './evidence-row';
import { LinkForm } from './link-form';
import { TransferRow } from './transfer-row';
import { MOST_BYTES, useUploads } from './use-uploads';

interface Props {
  updateId: string;
  evidence: readonly EvidenceView[];
  mayAttach: boolean;
  mayRemove: boolean;
}

/** Files by button or by dropping them, and links; each with its digest. */
export const EvidenceSection = ({ updateId, evidence, mayAttach, mayRemove }: Props) => {
  const w = useWords();
  const text = useProblemText();
  const { transfers, digests, add, link, remove } = useUploads(updateId);
  const chooser = useRef<HTMLInputElement>(null);
  const [title, setTitle] = useState('');
  const [over, setOver] = useState(false);
  const [refusal, setRefusal] = useState('');

  const take = (files: readonly File[]): void => {
    const tooLarge = files.filter((file) => file.size > MOST_BYTES);
    setRefusal(tooLarge.map((file) => w('evidence.tooLarge', { name: file.name })).join(' '));
    add(
      files.filter((file) => file.size <= MOST_BYTES),
      title.trim(),
    );
    setTitle('');
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    take([...event.dataTransfer.files]);
  };

  return (
    <section className="evidence" aria-labelledby="evidence-heading">
      <h2 id="evidence-heading">{w('evidence.title')}</h2>
      <p className="field-hint">{w('evidence.hint')}</p>
      {evidence.length === 0 && <p className="quiet">{w('evidence.none')}</p>}
      <ul role="list" className="evidence-list">
        {evidence.map((item) => (
          <EvidenceRow
            key={item.id}
            item={item}
            digest={digests[item.id]}
            onRemove={
              mayRemove ? () => void remove(item.id).catch((error: unknown) => setRefusal(text(error))) : undefined
            }
          />
        ))}
        {transfers.map((transfer) => (
          <TransferRow key={transfer.key} transfer={transfer} />
        ))}
      </ul>
      {refusal && (
        <p className="field-error" role="alert">
          {refusal}
        </p>
      )}
      {mayAttach && (
        <>
          <div
            className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(true);
            }}
            onDragLeave={() => setOver(false)}
            onDrop={drop}
          >
            <div className="field">
              <label htmlFor="evidence-title">{w('evidence.fileTitle')}</label>
              <input id="evidence-title" type="text" value={title} onChange={(event) => setTitle(event.target.value)} />
            </div>
            <label className="visually-hidden" htmlFor="evidence-file">
              {w('evidence.choose')}
            </label>
            <input
              ref={chooser}
              id="evidence-file"
              className="visually-hidden"
              type="file"
              multiple
              tabIndex={-1}
              onChange={(event) => {
                take([...(event.target.files ?? [])]);
                event.target.value = '';
              }}
            />
            <button type="button" className="button-quiet" onClick={() => chooser.current?.click()}>
              {w('evidence.choose')}
            </button>{' '}
            <span className="quiet">{w('evidence.drop')}</span>
          </div>
          <LinkForm onAttach={link} />
        </>
      )}
    </section>
  );
};
