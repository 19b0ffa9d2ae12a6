import { PARAGRAPH_KINDS } from '@heed/domain';
import { useId } from 'react';
import { ModalDialog } from '../../../components/modal-dialog';
import { useText } from '../../../lib/words';
import { useImportWords } from '../words';

const KEYS = [
  { key: 'j', word: 'next' },
  { key: 'k', word: 'previous' },
  { key: 'a', word: 'accept' },
  { key: 'e', word: 'edit' },
  { key: 's', word: 'split' },
  { key: 'm', word: 'merge' },
  { key: 'u', word: 'undo' },
  { key: '?', word: 'help' },
] as const;

interface Props {
  on: boolean;
  onChange: (on: boolean) => void;
  onClose: () => void;
}

/** Which keys there are, and the switch that turns them off. */
export const KeysDialog = ({ on, onChange, onClose }: Props) => {
  const w = useImportWords();
  const t = useText();
  const own = useId();
  return (
    <ModalDialog title={w('keys.title')} onClose={onClose}>
      <p>{w('keys.intro')}</p>
      <p>
        <input type="checkbox" id={`${own}-on`} checked={on} onChange={({ target }) => onChange(target.checked)} />{' '}
        <label htmlFor={`${own}-on`} className="inline-label">
          {w('keys.on')}
        </label>
      </p>
      <table className="keys">
        <caption className="visually-hidden">{w('keys.caption')}</caption>
        <thead>
          <tr>
            <th scope="col">{w('keys.key')}</th>
            <th scope="col">{w('keys.does')}</th>
          </tr>
        </thead>
        <tbody>
          {KEYS.map(({ key, word }) => (
            <tr key={key}>
              <th scope="row">
                <kbd>{key}</kbd>
              </th>
              <td>{w(`keys.${word}`)}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <kbd>1</kbd>–<kbd>{PARAGRAPH_KINDS.length}</kbd>
            </th>
            <td>
              {w('keys.kind')}
              <ul role="list">
                {PARAGRAPH_KINDS.map((kind, at) => (
                  <li key={kind}>
                    <kbd>{at + 1}</kbd> {t(`status.paragraph_kind.${kind}`)}
                  </li>
                ))}
              </ul>
            </td>
          </tr>
        </tbody>
      </table>
      <div className="actions">
        <button type="button" onClick={onClose}>
          {w('keys.close')}
        </button>
      </div>
    </ModalDialog>
  );
};
