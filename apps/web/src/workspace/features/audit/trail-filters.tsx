import { useRef, useState, type SubmitEvent } from 'react';
import { useSearchParams } from 'react-router';
import { SelectField } from '../../components/select-field';
import { TextField } from '../../components/text-field';
import { withFilters } from '../../lib/url-filters';
import { areReversed, areReversedIn } from './days';
import { actionWords, KNOWN_ACTIONS, useAuditWords } from './words';

const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value.trim() : '';
};

/** What the list is narrowed to; the address says it, so that it can be kept and sent. */
export const TrailFilters = () => {
  const w = useAuditWords();
  const [search, setSearch] = useSearchParams();
  const until = useRef<HTMLInputElement>(null);
  const [refused, setRefused] = useState(false);
  const apply = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const reversed = areReversed(textOf(form, 'since'), textOf(form, 'until'));
    setRefused(reversed);
    if (reversed) {
      until.current?.focus();
      return;
    }
    const chosen = ['chain', 'action', 'post', 'since', 'until'].map((name) => [name, textOf(form, name)] as const);
    setSearch(withFilters(search, {}, Object.fromEntries(chosen)));
  };
  const actions = KNOWN_ACTIONS.map((action) => ({ value: action, label: actionWords(w, action) }));
  return (
    <form
      className="trail-filters"
      role="search"
      aria-label={w('filter.title')}
      key={search.toString()}
      onSubmit={apply}
    >
      <SelectField
        id="chain"
        name="chain"
        label={w('platform.label')}
        defaultValue={search.get('chain') ?? ''}
        options={[
          { value: '', label: w('platform.own') },
          { value: 'platform', label: w('platform.platform') },
        ]}
      />
      <SelectField
        id="action"
        name="action"
        label={w('filter.action')}
        defaultValue={search.get('action') ?? ''}
        options={[{ value: '', label: w('filter.any') }, ...actions]}
      />
      <TextField id="post" name="post" type="text" label={w('filter.post')} defaultValue={search.get('post') ?? ''} />
      <TextField
        id="since"
        name="since"
        type="date"
        label={w('filter.since')}
        defaultValue={search.get('since') ?? ''}
      />
      <TextField
        id="until"
        name="until"
        type="date"
        ref={until}
        label={w('filter.until')}
        {...(refused || areReversedIn(search) ? { error: w('filter.reversed') } : {})}
        defaultValue={search.get('until') ?? ''}
      />
      <button type="submit">{w('filter.apply')}</button>
    </form>
  );
};
