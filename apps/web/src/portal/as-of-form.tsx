import { pathOf, queryOf } from '../lib/query';
import { useText } from '../ui/language';
import { usePage } from './page-context';

/** Parameters that a form must carry on because it does not show them. */
export const KeptParameters = ({ except }: { except: readonly string[] }) => {
  const query = queryOf(usePage().url);
  return [...query.entries()]
    .filter(([name]) => name !== 'after' && !except.includes(name))
    .map(([name, value]) => <input key={`${name}=${value}`} type="hidden" name={name} value={value} />);
};

/** One date as a GET form: what was published by the end of that day, or what changed since. */
export const DateForm = ({ name, value, label, id }: { name: string; value: string; label: string; id: string }) => {
  const t = useText();
  const { url, asOf } = usePage();
  return (
    <form className="date-form" action={pathOf(url)} method="get">
      <label htmlFor={id}>{label}</label>
      <input id={id} name={name} type="date" defaultValue={value} max={name === 'asOf' ? undefined : asOf} />
      <KeptParameters except={[name]} />
      <button type="submit" className="button-quiet">
        {t('portal.date.show')}
      </button>
    </form>
  );
};
