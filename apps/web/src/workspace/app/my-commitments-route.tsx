import { Navigate } from 'react-router';
import { CommitmentsList } from '../features/commitments/commitments-list';
import { useSession } from '../lib/session-context';

/** Where everybody arrives. Whoever runs the installation answers for no commitments, and starts elsewhere. */
export const MyCommitmentsRoute = () =>
  useSession().abilities.includes('workspace.read') ? (
    <CommitmentsList source="mine" />
  ) : (
    <Navigate to="/organisation" replace />
  );
