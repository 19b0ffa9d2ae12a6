import { useParams } from 'react-router';
import { CommitmentPage } from '../features/commitments/commitment-page';
import { OwnUpdates } from '../features/updates/own-updates';

/** A commitment and my organisation's updates on it meet here. */
export const CommitmentRoute = () => {
  const { id = '' } = useParams();
  return (
    <CommitmentPage
      id={id}
      own={({ abilities, updates }) => <OwnUpdates commitmentId={id} abilities={abilities} published={updates} />}
    />
  );
};
