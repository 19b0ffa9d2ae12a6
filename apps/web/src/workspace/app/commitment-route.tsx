import { useParams } from 'react-router';
import { AssignmentsSection } from '../features/assignments/assignments-section';
import { CommitmentPage } from '../features/commitments/commitment-page';
import { OwnUpdates } from '../features/updates/own-updates';

/** A commitment, my organisation's updates on it, and who works on it meet here. */
export const CommitmentRoute = () => {
  const { id = '' } = useParams();
  return (
    <CommitmentPage
      id={id}
      own={({ abilities, updates }) => (
        <>
          <OwnUpdates commitmentId={id} abilities={abilities} published={updates} />
          {abilities.includes('assignment.read') && <AssignmentsSection commitmentId={id} abilities={abilities} />}
        </>
      )}
    />
  );
};
