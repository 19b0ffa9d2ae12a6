import { useImportWords } from '../words';
import type { StartValues } from './start-form';

const WAYS = ['file', 'paste'] as const;

export const WayChoice = ({
  way,
  onChange,
}: {
  way: StartValues['way'];
  onChange: (way: StartValues['way']) => void;
}) => {
  const w = useImportWords();
  return (
    <fieldset className="field">
      <legend>{w('start.way')}</legend>
      <div className="ask-row">
        {WAYS.map((one) => (
          <span key={one} className="ask-option">
            <input type="radio" name="way" id={`way-${one}`} checked={way === one} onChange={() => onChange(one)} />
            <label htmlFor={`way-${one}`}>{w(`start.${one}`)}</label>
          </span>
        ))}
      </div>
    </fieldset>
  );
};
