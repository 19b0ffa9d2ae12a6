import type { OrganisationRow } from '@heed/contracts';
import { ORGANISATION_STATES } from '@heed/domain';
import { formatInstant } from '@heed/messages';
import type { SubmitEvent } from 'react';
import { Link, useSearchParams } from 'react-router';
import { Table } from '../../../../ui/table';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { MoreButton } from '../../../components/more-button';
import { PageHeading } from '../../../components/page-heading';
import { SelectField } from '../../../components/select-field';
import { TextField } from '../../../components/text-field';
import { useSession } from '../../../lib/session-context';
import { typedText } from '../../../lib/typed-text';
import { useCountryName, useOrganisations } from '../api';
import { useKindWords, useOrganisationWords } from '../words';

const LONGEST = 100;

const Rows = ({ rows, named }: { rows: readonly OrganisationRow[]; named: boolean }) => {
  const o = useOrganisationWords();
  const kindOf = useKindWords();
  const { organisation: own } = useSession();
  const nameOf = useCountryName(own.demonstration);
  if (rows.length === 0) return <p className="empty">{o(named ? 'queue.noneCalled' : 'queue.empty')}</p>;
  return (
    <Table
      className="lists"
      caption={o('queue.order')}
      labelled
      rows={rows}
      keyOf={({ id }) => id}
      columns={[
        {
          key: 'name',
          heading: o('queue.name'),
          header: true,
          cell: ({ id, name }) => (
            <Link to={`/organisations/${id}`} dir="auto">
              {name}
            </Link>
          ),
        },
        { key: 'kind', heading: o('field.kind'), cell: ({ kind }) => kindOf(kind) },
        {
          key: 'country',
          heading: o('field.country'),
          cell: ({ country, countriesOfWork }) => (country ? [country] : countriesOfWork).map(nameOf).join(', '),
        },
        { key: 'state', heading: o('field.state'), cell: ({ state }) => o(`state.${state}`) },
        { key: 'since', heading: o('queue.applied'), cell: ({ createdAt }) => formatInstant(createdAt) },
      ]}
    />
  );
};

/** The list narrows down to what is called like this; what was typed stands in the address. */
const NameFilter = ({ name, onFind }: { name: string; onFind: (name: string) => void }) => {
  const o = useOrganisationWords();
  const find = (event: SubmitEvent<HTMLFormElement>): void => {
    event.preventDefault();
    onFind(typedText(new FormData(event.currentTarget), 'name').trim());
  };
  return (
    <form role="search" key={name} onSubmit={find}>
      <TextField
        id="name"
        name="name"
        type="search"
        dir="auto"
        maxLength={LONGEST}
        label={o('queue.find')}
        defaultValue={name}
      />
      <button type="submit" className="button-quiet">
        {o('queue.findAction')}
      </button>
    </form>
  );
};

/** Organisations that the member may verify; those that wait come first, and what is looked for stands in the address. */
export const OrganisationsPage = () => {
  const o = useOrganisationWords();
  const [search, setSearch] = useSearchParams();
  const state = search.get('state') ?? 'applied';
  const name = search.get('name') ?? '';
  const query = useOrganisations(state, name);
  const { data, error, isPending, refetch } = query;
  const go = (to: { state: string; name: string }): void =>
    setSearch({ state: to.state, ...(to.name === '' ? {} : { name: to.name }) });
  return (
    <>
      <PageHeading title={o('queue.title')} />
      <p>{o('queue.intro')}</p>
      <SelectField
        id="state"
        label={o('queue.filterState')}
        value={state}
        options={[
          ...ORGANISATION_STATES.map((one) => ({ value: one, label: o(`state.${one}`) })),
          { value: '', label: o('queue.all') },
        ]}
        onChange={({ target }) => go({ state: target.value, name })}
      />
      <NameFilter name={name} onFind={(typed) => go({ state, name: typed })} />
      {isPending ? (
        <Loading />
      ) : data ? (
        <Rows rows={data.pages.flatMap(({ items }) => items)} named={name !== ''} />
      ) : (
        <Failure error={error} onRetry={() => void refetch()} />
      )}
      <MoreButton query={query} />
    </>
  );
};
