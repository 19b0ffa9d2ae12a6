import type { ImportParagraphView } from '@heed/contracts';
import { Verbatim } from '../../../../ui/verbatim';
import { ConfirmDialog } from '../../../components/confirm-dialog';
import { useSession } from '../../../lib/session-context';
import { EditForm } from '../edit/edit-form';
import { keptEdit } from '../edit/kept-edit';
import type { Mode } from '../review/review-screen';
import type { Acts } from '../review/use-acts';
import { useImportWords } from '../words';
import { ActButtons } from './act-buttons';
import { ParagraphFacts } from './paragraph-facts';
import { SplitForm } from './split-form';

interface Props {
  runId: string;
  paragraph: ImportParagraphView;
  /** The one that follows in the print, where it is known. */
  next: ImportParagraphView | null;
  mode: Mode | null;
  acts: Acts;
  mayChange: boolean;
  onOpen: (mode: Mode) => void;
  onClose: () => void;
}

/** What was read of the current paragraph, and what can be done with it. */
export const ParagraphPanel = ({ runId, paragraph, next, mode, acts, mayChange, onOpen, onClose }: Props) => {
  const w = useImportWords();
  const session = useSession();
  const editing = mode === 'edit' || (mode === null && mayChange && keptEdit(session, paragraph.id) !== null);
  if (editing) {
    return (
      <EditForm
        runId={runId}
        paragraph={paragraph}
        opened={mode === 'edit'}
        onSaved={(before, edit) => {
          onClose();
          acts.saved(before, edit);
        }}
        onClose={onClose}
      />
    );
  }
  return (
    <>
      {mode === 'split' ? (
        <SplitForm
          paragraph={paragraph}
          onClose={onClose}
          onSplit={(at) => {
            onClose();
            void acts.split(at);
          }}
        />
      ) : (
        <ActButtons paragraph={paragraph} acts={acts} mayChange={mayChange} onOpen={onOpen} />
      )}
      <ParagraphFacts paragraph={paragraph} />
      {mode === 'merge' && (
        <ConfirmDialog
          title={w('merge.title', { ref: paragraph.ref })}
          action={w('merge.action')}
          onClose={onClose}
          onConfirm={() => {
            onClose();
            void acts.merge();
          }}
        >
          <p>{w('merge.text')}</p>
          {next && (
            <>
              <p className="quiet">{w('merge.next')}</p>
              <Verbatim className="two-lines">{next.text}</Verbatim>
            </>
          )}
        </ConfirmDialog>
      )}
    </>
  );
};
