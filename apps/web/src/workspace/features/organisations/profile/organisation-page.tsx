import { useParams } from 'react-router';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useSession } from '../../../lib/session-context';
import { useOrganisation } from '../api';
import { Facts } from './facts';
import { RenameForm } from '../names/rename-form';
import { Life } from './life';
import { StateNote } from './state-note';
import { StatusForm } from '../verifying/status-form';
import { Steps } from '../verifying/steps';
import { Verifying } from '../verifying/verifying';

/** An organisation as its verifier sees it. */
export const OrganisationPage = () => {
  const { organisation: own } = useSession();
  const { id = '' } = useParams();
  const { data: organisation, error, isPending, refetch } = useOrganisation(id);
  if (isPending) return <Loading />;
  if (!organisation) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={organisation.name} />
      <StateNote state={organisation.state} />
      <Verifying organisation={organisation} />
      <Facts organisation={organisation} demonstration={own.demonstration} />
      {organisation.abilities.includes('organisation.note_status') && <StatusForm organisation={organisation} />}
      <Steps organisation={organisation} />
      <RenameForm organisation={organisation} />
      <Life events={organisation.events} />
    </>
  );
};
