import type { Ref, SelectHTMLAttributes } from 'react';

type Props = Omit<SelectHTMLAttributes<HTMLSelectElement>, 'id'> & {
  id: string;
  label: string;
  options: readonly { value: string; label: string }[];
  ref?: Ref<HTMLSelectElement>;
};

/** A native choice of one. */
export const SelectField = ({ id, label, options, ...select }: Props) => (
  <div className="field">
    <label htmlFor={id}>{label}</label>
    <select {...select} id={id}>
      {options.map((option) => (
        <option key={option.value} value={option.value}>
          {option.label}
        </option>
      ))}
    </select>
  </div>
);
