import { DemonstrationMark } from '../../../ui/demonstration-mark';
import { Table } from '../../../ui/table';
import { useText, useWords } from '../../lib/words';
import { useDemonstrationAccounts } from './api';

/** Accounts of invented organisations, where the installation shows them. */
export const DemonstrationAccounts = () => {
  const t = useText();
  const w = useWords();
  const { data } = useDemonstrationAccounts();
  if (!data) return null;
  return (
    <section aria-labelledby="demonstration-accounts">
      <h2 id="demonstration-accounts">
        {w('signIn.demonstration')} <DemonstrationMark />
      </h2>
      <p>
        {w('signIn.demonstrationPassword')} <code>{data.password}</code>. {t('account.signIn.demonstration')}
      </p>
      <Table
        caption={w('signIn.demonstrationCaption')}
        rows={[...data.first, ...data.others]}
        keyOf={({ email }) => email}
        columns={[
          { key: 'email', heading: w('signIn.email'), header: true, cell: ({ email }) => <code>{email}</code> },
          { key: 'organisation', heading: w('signIn.organisation'), cell: ({ organisation }) => organisation.name },
          { key: 'country', heading: w('signIn.country'), cell: ({ country }) => country?.name ?? t('shared.none') },
          { key: 'post', heading: w('signIn.post'), cell: ({ post }) => post },
        ]}
      />
    </section>
  );
};
