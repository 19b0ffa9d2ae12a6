import { formatBytes } from '@heed/messages';
import { useRef, useState, type DragEvent } from 'react';
import { useImportWords } from '../words';

const TYPES = '.txt,.docx,.pdf,.csv,.xlsx,.json';

interface Props {
  id: string;
  file: File | null;
  error?: string;
  onChoose: (files: readonly File[]) => void;
}

/** One file, by button or by dropping it. */
export const FileChoice = ({ id, file, error, onChoose }: Props) => {
  const w = useImportWords();
  const chooser = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    onChoose([...event.dataTransfer.files]);
  };
  return (
    <div className={error ? 'field field-wrong' : 'field'}>
      <p className="field-hint" id={`${id}-hint`}>
        {w('start.types')}
      </p>
      {error && (
        <p className="field-error" id={`${id}-error`}>
          {error}
        </p>
      )}
      <div
        className={over ? 'drop-zone drop-zone-over' : 'drop-zone'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <label className="visually-hidden" htmlFor={`${id}-chooser`}>
          {w('start.choose')}
        </label>
        <input
          ref={chooser}
          id={`${id}-chooser`}
          className="visually-hidden"
          type="file"
          accept={TYPES}
          tabIndex={-1}
          onChange={({ target }) => {
            onChoose([...(target.files ?? [])]);
            target.value = '';
          }}
        />
        <button
          id={id}
          type="button"
          className="button-quiet"
          aria-describedby={error ? `${id}-error ${id}-hint` : `${id}-hint`}
          onClick={() => chooser.current?.click()}
        >
          {w('start.choose')}
        </button>{' '}
        <span className="quiet">{w('start.drop')}</span>
        <p role="status" dir="auto">
          {file ? w('start.chosen', { name: file.name, size: formatBytes(file.size) }) : w('start.noFile')}
        </p>
      </div>
    </div>
  );
};
