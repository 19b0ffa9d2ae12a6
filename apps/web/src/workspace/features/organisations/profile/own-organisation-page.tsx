import type { OrganisationView, SessionView } from '@heed/contracts';
import { DoneSection, useDone } from '../../../components/done-section';
import { Failure } from '../../../components/failure';
import { Loading } from '../../../components/loading';
import { PageHeading } from '../../../components/page-heading';
import { useSession } from '../../../lib/session-context';
import { useOrganisation } from '../api';
import { Facts } from './facts';
import { Guests } from '../names/guests';
import { Life } from './life';
import { NameChoiceForm } from '../names/name-choice-form';
import { ProfileForm } from './profile-form';
import { PublisherSection } from '../publisher/publisher-section';
import { StateNote } from './state-note';
import { useOrganisationWords } from '../words';

const Profile = ({ organisation, demonstration }: { organisation: OrganisationView; demonstration: boolean }) => {
  const o = useOrganisationWords();
  const mayEdit = organisation.abilities.includes('organisation.edit');
  const [done, say] = useDone();
  return (
    <DoneSection title={o('own.profile')} done={done}>
      <Facts organisation={organisation} demonstration={demonstration} />
      {organisation.verifiedBy !== null && (
        <p className="quiet">{o('own.names', { verifier: organisation.verifiedBy })}</p>
      )}
      <p>{organisation.page ? <a href={organisation.page}>{o('own.page')}</a> : o('own.noPage')}</p>
      {/* Whatever was saved begins the form anew, with the version that it is based on. */}
      {mayEdit ? (
        <ProfileForm
          key={organisation.version}
          organisation={organisation}
          demonstration={demonstration}
          onSaved={() => say(o('own.saved'))}
        />
      ) : (
        <p className="quiet">{o('own.readOnly')}</p>
      )}
    </DoneSection>
  );
};

const Own = ({ organisation, session }: { organisation: OrganisationView; session: SessionView }) => {
  const o = useOrganisationWords();
  const { country, demonstration } = session.organisation;
  return (
    <>
      <StateNote state={organisation.state} />
      <Profile organisation={organisation} demonstration={demonstration} />
      {organisation.abilities.includes('organisation.choose_name') && (
        <section className="done-section" aria-labelledby="name-choice">
          <h2 id="name-choice">{o('name.title')}</h2>
          <p>{o('name.intro')}</p>
          <NameChoiceForm organisation={organisation} />
        </section>
      )}
      {session.abilities.includes('organisation.host') && <Guests guests={organisation.guests} />}
      {country !== null && session.abilities.includes('publisher.read') && <PublisherSection country={country} />}
      <Life events={organisation.events} />
    </>
  );
};

/** The member's own organisation: where it stands, what it says of itself, in which name it speaks. */
export const OwnOrganisationPage = () => {
  const o = useOrganisationWords();
  const session = useSession();
  const { data: organisation, error, isPending, refetch } = useOrganisation(session.organisation.id);
  if (isPending) return <Loading />;
  if (!organisation) return <Failure error={error} onRetry={() => void refetch()} />;
  return (
    <>
      <PageHeading title={o('own.title')} />
      <Own organisation={organisation} session={session} />
    </>
  );
};
