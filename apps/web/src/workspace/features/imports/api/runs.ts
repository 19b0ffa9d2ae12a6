import type {
  EditImportDocumentDto,
  FanOutPreviewView,
  ImportChangeView,
  ImportDocumentView,
  ImportOutcome,
  ImportRowView,
  ImportRunRow,
  ImportRunView,
  PageView,
} from '@heed/contracts';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { API_BASE, useApi } from '../../../lib/api-client';
import { knownOnly, queryText } from '../../../lib/url-filters';
import { usePages } from './pages';

const IMPORTS = 'imports';
const LIST_PARAMETERS = ['state', 'after'];
/** While a process reads, the page asks as often as a person looks. */
const POLL = 1_000;
const READING: readonly string[] = ['queued', 'reading'];

export const runKey = (id: string) => [IMPORTS, 'run', id] as const;
/** Everything that is read of one run: its paragraphs, rows, findings, history. */
export const partKey = (id: string, part: string) => [IMPORTS, 'part', id, part] as const;

export const useRuns = (search: URLSearchParams) => {
  const api = useApi();
  const query = queryText(knownOnly(search, LIST_PARAMETERS));
  return useQuery({
    queryKey: [IMPORTS, 'list', query],
    queryFn: ({ signal }) => api.send<PageView<ImportRunRow>>(`/imports${query}`, { signal }),
    placeholderData: keepPreviousData,
  });
};

export const useRun = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: runKey(id),
    queryFn: ({ signal }) => api.send<ImportRunView>(`/imports/${id}`, { signal }),
    refetchInterval: ({ state }) => (state.data && READING.includes(state.data.state) ? POLL : false),
  });
};

export const useRows = (id: string, outcome: ImportOutcome | null) =>
  usePages<ImportRowView>(partKey(id, 'rows'), `/imports/${id}/rows`, {
    search: { limit: '100', ...(outcome && { outcome }) },
  });

export const useChanges = (id: string) => usePages<ImportChangeView>(partKey(id, 'changes'), `/imports/${id}/changes`);

export const useFanOut = (id: string) => {
  const api = useApi();
  return useQuery({
    queryKey: partKey(id, 'fan-out'),
    queryFn: ({ signal }) => api.send<FanOutPreviewView>(`/imports/${id}/fan-out`, { signal }),
  });
};

/** What a person does to a run as a whole. */
export type RunAct = 'cancel' | 'resume' | 'propose' | 'publish' | 'undo';
/** Reading moves the version on by itself: stopping it and taking it up again name none. */
const WITHOUT_VERSION: readonly RunAct[] = ['cancel', 'resume'];

export const useRunAct = ({ id, version }: ImportRunView) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: (act: RunAct) =>
      api.send<void>(`/imports/${id}/${act}`, {
        method: 'POST',
        ...(!WITHOUT_VERSION.includes(act) && { version }),
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS] }),
  });
};

/** The document's fields as they are edited; null clears what may be empty. */
export type DocumentEdit = { [Field in keyof EditImportDocumentDto]?: EditImportDocumentDto[Field] | null };

export const useEditDocument = (runId: string, documentId: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ edit, version }: { edit: DocumentEdit; version: number }) =>
      api.send<ImportDocumentView>(`/imports/${runId}/documents/${documentId}`, {
        method: 'PATCH',
        body: edit,
        version,
      }),
    onSettled: () => client.invalidateQueries({ queryKey: [IMPORTS] }),
  });
};

export const rejectedRows = (id: string): string => `${API_BASE}/imports/${id}/rejected.xlsx`;
export const filledMatrix = (id: string): string => `${API_BASE}/imports/${id}/matrix.docx`;
