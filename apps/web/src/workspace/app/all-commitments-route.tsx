import { CommitmentsList } from '../features/commitments/commitments-list';

export const AllCommitmentsRoute = () => <CommitmentsList source="all" />;
