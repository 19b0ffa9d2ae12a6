import type { ImportRunView } from '@heed/contracts';
import { PARAGRAPH_KINDS } from '@heed/domain';
import { useState } from 'react';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { ParagraphList } from '../paragraph/paragraph-list';
import { mayReview } from '../run/run-abilities';
import { FindingsList } from '../source/findings-list';
import { SourcePane } from '../source/source-pane';
import { useImportWords } from '../words';
import { AcceptManyDialog } from './accept-many-dialog';
import { KeysDialog } from './keys-dialog';
import { LostEdit } from './lost-edit';
import { ReviewBar } from './review-bar';
import { useActs } from './use-acts';
import { useReview } from './use-review';
import { useSingleKeys, useSingleKeysOn } from '../../../lib/use-single-keys';

/** What is open for the current paragraph; moving on to another one closes it. */
export type Mode = 'edit' | 'split' | 'merge';
export interface Opened {
  paragraphId: string;
  mode: Mode;
}

type Dialog = 'keys' | 'acceptMany' | null;

/** Source and paragraphs side by side; a person confirms what the machine read, by keys or by buttons. */
export const ReviewScreen = ({ run }: { run: ImportRunView }) => {
  const w = useImportWords();
  const review = useReview(run);
  const acts = useActs(run, review);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [dialog, setDialog] = useState<Dialog>(null);
  const [flag, setFlag] = useState<{ line: number; asked: number } | null>(null);
  const [singleKeys, setSingleKeys] = useSingleKeysOn();
  const { current, paragraphs, query } = review;
  const mayChange = mayReview(run);

  const mode = opened && opened.paragraphId === current?.id ? opened.mode : null;
  const open = (next: Mode): void => {
    if (current) setOpened({ paragraphId: current.id, mode: next });
  };
  const choose = (paragraphId: string): void => {
    setFlag(null);
    review.choose(paragraphId);
  };
  const close = (): void => {
    setOpened(null);
    if (current) review.choose(current.id);
  };
  const changes: Record<string, () => void> = {
    a: () => void acts.accept(),
    e: () => open('edit'),
    s: () => open('split'),
    m: () => open('merge'),
    u: () => void acts.undo(),
    ...Object.fromEntries(PARAGRAPH_KINDS.map((kind, at) => [String(at + 1), () => void acts.setKind(kind)])),
  };
  useSingleKeys(singleKeys && !query.isPending, {
    '?': () => setDialog('keys'),
    // An open form keeps its paragraph: keys that leave or change it wait until it is closed.
    ...(mode === null && { j: acts.next, k: acts.previous }),
    ...(mode === null && mayChange && changes),
  });

  if (query.error && !query.data) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return (
    <section aria-label={w('review.title')}>
      <ReviewBar run={run} choice={review.choice} onFilter={review.filter}>
        {mayChange && (
          <button type="button" className="button-quiet" onClick={() => setDialog('acceptMany')}>
            {w('act.acceptMany')}
          </button>
        )}
        <button type="button" className="button-quiet" aria-keyshortcuts="?" onClick={() => setDialog('keys')}>
          {w('act.keys')} <kbd aria-hidden="true">?</kbd>
        </button>
      </ReviewBar>
      {!mayChange && <p className="quiet">{w('review.reviewOnly')}</p>}
      {!singleKeys && <p className="quiet small">{w('keys.offNote')}</p>}
      <FindingsList
        runId={run.id}
        onShow={(line) => setFlag((before) => ({ line, asked: (before?.asked ?? 0) + 1 }))}
      />
      <div className="review-panes">
        <SourcePane runId={run.id} range={current?.lines ?? null} flag={flag} onPick={choose} />
        <div className="review-paragraphs">
          <p role="status" className={acts.said.wrong ? 'review-said field-error' : 'review-said'}>
            {acts.said.text}
          </p>
          {query.isPending ? (
            <Loading />
          ) : (
            <>
              {review.missing && <LostEdit key={review.missing} paragraphId={review.missing} />}
              <ParagraphList
                runId={run.id}
                paragraphs={paragraphs}
                current={current}
                mode={mode}
                acts={acts}
                mayChange={mayChange}
                onChoose={choose}
                onOpen={open}
                onClose={close}
              />
              {paragraphs.length === 0 && <p className="empty">{w('review.none')}</p>}
              <MoreButton query={query} />
            </>
          )}
        </div>
      </div>
      {dialog === 'keys' && <KeysDialog on={singleKeys} onChange={setSingleKeys} onClose={() => setDialog(null)} />}
      {dialog === 'acceptMany' && (
        <AcceptManyDialog
          run={run}
          paragraphs={paragraphs}
          onDone={(count) => {
            setDialog(null);
            acts.acceptedMany(count);
          }}
          onClose={() => setDialog(null)}
        />
      )}
    </section>
  );
};
