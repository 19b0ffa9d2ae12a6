interface Props<Value extends string> {
  /** Unique on the page: the name of the group, and the beginning of the ids of its hints. */
  name: string;
  legend: string;
  options: readonly { value: Value; label: string; hint: string }[];
  value: Value;
  onChange: (value: Value) => void;
}

/** One of a few, each with a hint of its own. */
export const RadioField = <Value extends string>({ name, legend, options, value, onChange }: Props<Value>) => (
  <fieldset className="field">
    <legend>{legend}</legend>
    {options.map((option) => (
      <p key={option.value}>
        <label>
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={value === option.value}
            aria-describedby={`${name}-${option.value}-hint`}
            onChange={() => onChange(option.value)}
          />{' '}
          {option.label}
        </label>
        <span className="field-hint" id={`${name}-${option.value}-hint`}>
          {option.hint}
        </span>
      </p>
    ))}
  </fieldset>
);
