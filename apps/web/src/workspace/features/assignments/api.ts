import type { AssignDto, AssignmentsView } from '@heed/contracts';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useApi } from '../../lib/api-client';
import { useSentOnce } from '../../lib/use-sent-once';

const pathOf = (commitmentId: string): string => `/commitments/${commitmentId}/assignments`;
const keyOf = (commitmentId: string) => ['assignments', commitmentId] as const;

export const useAssignments = (commitmentId: string) => {
  const api = useApi();
  return useQuery({
    queryKey: keyOf(commitmentId),
    queryFn: ({ signal }) => api.send<AssignmentsView>(pathOf(commitmentId), { signal }),
  });
};

export const useAssign = (commitmentId: string) => {
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: keyOf(commitmentId) });
  return useSentOnce(
    (api, body: AssignDto, idempotencyKey) =>
      api.send<AssignmentsView>(pathOf(commitmentId), { method: 'POST', body, idempotencyKey }),
    // A refusal tells that somebody else was faster, or that an organisation is verified no more.
    { onSuccess: readAgain, onError: readAgain },
  );
};

export const useTakeBack = (commitmentId: string, organisationId: string) => {
  const api = useApi();
  const client = useQueryClient();
  const readAgain = () => client.invalidateQueries({ queryKey: keyOf(commitmentId) });
  const taking = useMutation({
    mutationFn: () => api.send<void>(`${pathOf(commitmentId)}/${organisationId}`, { method: 'DELETE' }),
    onSuccess: readAgain,
  });
  return {
    ...taking,
    /** A refusal is read where it was tried; when that is put away the list shows what has become of it. */
    reset: (): void => {
      void readAgain();
      taking.reset();
    },
  };
};
