import type { ImportParagraphView } from '@heed/contracts';
import { PARAGRAPH_KINDS } from '@heed/domain';
import { useText } from '../../../lib/words';
import type { Mode } from '../review/review-screen';
import type { Acts } from '../review/use-acts';
import { SOURCE_ID } from '../source/source-pane';
import { useImportWords, type ImportKey } from '../words';

interface Props {
  paragraph: ImportParagraphView;
  acts: Acts;
  mayChange: boolean;
  onOpen: (mode: Mode) => void;
}

const ActButton = ({
  word,
  hotkey,
  main = false,
  onPress,
}: {
  word: ImportKey;
  hotkey: string;
  main?: boolean;
  onPress: () => void;
}) => {
  const w = useImportWords();
  return (
    <button type="button" className={main ? undefined : 'button-quiet'} aria-keyshortcuts={hotkey} onClick={onPress}>
      {w(word)} <kbd aria-hidden="true">{hotkey}</kbd>
    </button>
  );
};

const toSource = (): void => {
  const pane = document.getElementById(SOURCE_ID);
  pane?.scrollIntoView({ block: 'nearest' });
  pane?.focus({ preventScroll: true });
};

/** Every key of the screen as a button. */
export const ActButtons = ({ paragraph, acts, mayChange, onOpen }: Props) => {
  const w = useImportWords();
  const t = useText();
  return (
    <div role="group" aria-label={w('act.label', { ref: paragraph.ref })} className="act-buttons">
      {mayChange && (
        <>
          <ActButton word="act.accept" hotkey="a" main onPress={() => void acts.accept()} />
          <ActButton word="act.edit" hotkey="e" onPress={() => onOpen('edit')} />
          <ActButton word="act.split" hotkey="s" onPress={() => onOpen('split')} />
          <ActButton word="act.merge" hotkey="m" onPress={() => onOpen('merge')} />
          <ActButton word="act.undo" hotkey="u" onPress={() => void acts.undo()} />
          <span className="act-kind">
            <label htmlFor="act-kind">{w('act.setKind')}</label>
            <select
              id="act-kind"
              value={paragraph.kind}
              onChange={({ target }) => {
                const kind = PARAGRAPH_KINDS.find((one) => one === target.value);
                if (kind) void acts.setKind(kind);
              }}
            >
              {PARAGRAPH_KINDS.map((kind, at) => (
                <option key={kind} value={kind}>
                  {w('keys.kindOf', { n: at + 1, kind: t(`status.paragraph_kind.${kind}`) })}
                </option>
              ))}
            </select>
          </span>
        </>
      )}
      <ActButton word="act.previous" hotkey="k" onPress={acts.previous} />
      <ActButton word="act.next" hotkey="j" onPress={acts.next} />
      <button type="button" className="link-button to-source" onClick={toSource}>
        {w('paragraph.showSource')}
      </button>
    </div>
  );
};
