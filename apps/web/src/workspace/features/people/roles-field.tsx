import type { Role } from '@heed/domain';
import { useId } from 'react';
import { usePeopleWords } from './words';

// The domain brings its rules along, which weigh more than a screen: the list is checked against its type.
const EVERY: Record<Role, true> = { administrator: true, validator: true, contributor: true, reader: true };
const isRole = (text: string): text is Role => text in EVERY;
const ROLES: readonly Role[] = Object.keys(EVERY).filter(isRole);

interface Props {
  /** Where another form of the page asks for roles as well. */
  id?: string;
  roles: readonly Role[];
  onChange: (roles: Role[]) => void;
  error?: string;
}

/** Which roles somebody has, each with what it opens. */
export const RolesField = ({ id = 'roles', roles, onChange, error }: Props) => {
  const p = usePeopleWords();
  const own = useId();
  const turn = (role: Role, on: boolean): void =>
    onChange(ROLES.filter((one) => (one === role ? on : roles.includes(one))));
  return (
    <fieldset
      className={error ? 'field field-wrong' : 'field'}
      id={id}
      tabIndex={-1}
      aria-describedby={error ? `${own}-error` : undefined}
    >
      <legend>{p('roles')}</legend>
      <p className="field-hint">{p('rolesHint')}</p>
      {error && (
        <p className="field-error" id={`${own}-error`}>
          {error}
        </p>
      )}
      {ROLES.map((role) => (
        <p key={role}>
          <label className="inline-label">
            <input
              type="checkbox"
              checked={roles.includes(role)}
              aria-describedby={`${own}-${role}`}
              onChange={({ target }) => turn(role, target.checked)}
            />{' '}
            {p(`role.${role}`)}
          </label>{' '}
          <span className="quiet" id={`${own}-${role}`}>
            {p(`roleMeaning.${role}`)}
          </span>
        </p>
      ))}
    </fieldset>
  );
};
