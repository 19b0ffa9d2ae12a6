import { CommitmentsList } from '../features/commitments/commitments-list';

export const MyCommitmentsRoute = () => <CommitmentsList source="mine" />;
