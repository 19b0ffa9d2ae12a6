import { useNavigate } from 'react-router';
import { Table } from '../../../ui/table';
import { useAccountWords } from '../../lib/account-words';
import { useProblemText } from '../../lib/problem-text';
import { useMemberships, useSwitchOrganisation } from './api';

/** For which of several organisations one works; somebody who belongs to one alone is not asked. */
export const MembershipsSection = () => {
  const a = useAccountWords();
  const text = useProblemText();
  const navigate = useNavigate();
  const { data: memberships = [] } = useMemberships();
  const change = useSwitchOrganisation();
  if (memberships.length < 2) return null;
  return (
    <section aria-labelledby="memberships">
      <h2 id="memberships">{a('memberships.title')}</h2>
      <p>{a('memberships.intro')}</p>
      {change.error && (
        <p className="field-error" role="alert">
          {text(change.error)}
        </p>
      )}
      <Table
        caption={a('memberships.caption')}
        labelled
        rows={memberships}
        keyOf={({ organisation }) => organisation.id}
        columns={[
          {
            key: 'organisation',
            heading: a('memberships.organisation'),
            header: true,
            cell: ({ organisation }) => <bdi>{organisation.name}</bdi>,
          },
          { key: 'post', heading: a('memberships.post'), cell: ({ post }) => <bdi>{post}</bdi> },
          {
            key: 'act',
            heading: a('memberships.act'),
            cell: ({ organisation: { id, name }, current }) =>
              current ? (
                <strong>{a('memberships.current')}</strong>
              ) : (
                <button
                  type="button"
                  className="button-quiet"
                  aria-label={a('memberships.actOf', { name })}
                  aria-disabled={change.isPending}
                  onClick={() => !change.isPending && change.mutate(id, { onSuccess: () => void navigate('/') })}
                >
                  {a('memberships.act')}
                </button>
              ),
          },
        ]}
      />
    </section>
  );
};
