import type {
  AddresseeDto,
  EditImportParagraphDto,
  ImportFindingView,
  ImportParagraphView,
  ImportRunView,
  ImportSourceLineView,
} from '@heed/contracts';
import { useMutation, useQueryClient, type QueryClient } from '@tanstack/react-query';
import { useApi, type ApiRequest } from '../../../lib/api-client';
import { isProblem } from '../../../lib/api-problem';
import { usePages, type Pages } from './pages';
import { partKey, runKey } from './runs';

/** The most rows that the API gives at a time. */
const MOST = '200';

/** A text of a few thousand paragraphs is loaded whole; what is changed is replaced where it stands. */
export const useParagraphs = (id: string, choice: Readonly<Record<string, string>>) =>
  usePages<ImportParagraphView>(partKey(id, 'paragraphs'), `/imports/${id}/paragraphs`, {
    search: { ...choice, limit: MOST },
    unasked: 10,
    still: true,
  });

/** All lines of the source, block by block. */
export const useSource = (id: string) =>
  usePages<ImportSourceLineView>(partKey(id, 'source'), `/imports/${id}/source`, {
    search: { limit: MOST },
    unasked: Infinity,
    still: true,
  });

export const useFindings = (id: string) =>
  usePages<ImportFindingView>(partKey(id, 'findings'), `/imports/${id}/findings`);

/** Fields of a paragraph as they are edited; null clears what may be empty. */
export type ParagraphEdit = Omit<
  { [Field in keyof EditImportParagraphDto]?: EditImportParagraphDto[Field] | null },
  'addressees'
> & { addressees?: AddresseeDto[] };

type Changed = Pick<ImportParagraphView, 'id' | 'version' | 'state'>;
type Confirmed = Pick<ImportRunView['counts'], 'paragraphs' | 'accepted' | 'edited'>;

const replaced = (
  pages: Pages<ImportParagraphView> | undefined,
  paragraph: ImportParagraphView,
): Pages<ImportParagraphView> | undefined =>
  pages && {
    ...pages,
    pages: pages.pages.map((page) => ({
      ...page,
      items: page.items.map((item) => (item.id === paragraph.id ? paragraph : item)),
    })),
  };

/** How many are confirmed is right at once, for what is said of it; the rest of the run is read again. */
const recount = (counts: ImportRunView['counts'], from: Changed['state'], to: Changed['state']) => {
  const by = (state: Changed['state']): number => Number(to === state) - Number(from === state);
  return { ...counts, accepted: counts.accepted + by('accepted'), edited: counts.edited + by('edited') };
};

/** One paragraph changed: it is replaced in every list, and what counts paragraphs is asked again. */
const place = (client: QueryClient, runId: string, before: Changed, paragraph: ImportParagraphView): void => {
  client.setQueryData<ImportRunView>(
    runKey(runId),
    (run) => run && { ...run, counts: recount(run.counts, before.state, paragraph.state) },
  );
  client.setQueriesData<Pages<ImportParagraphView>>({ queryKey: partKey(runId, 'paragraphs') }, (pages) =>
    replaced(pages, paragraph),
  );
  askAgain(client, runId);
};

const askAgain = (client: QueryClient, runId: string): void => {
  for (const part of ['changes', 'fan-out']) void client.invalidateQueries({ queryKey: partKey(runId, part) });
  void client.invalidateQueries({ queryKey: runKey(runId) });
};

/** Several paragraphs changed, or nobody knows which: lists and source are read anew. */
const readAnew = async (client: QueryClient, runId: string): Promise<void> => {
  askAgain(client, runId);
  void client.invalidateQueries({ queryKey: partKey(runId, 'source') });
  await client.refetchQueries({ queryKey: partKey(runId, 'paragraphs'), type: 'active' });
};

/** Acts on one paragraph, each based on the version that was seen. */
export const useParagraphRequests = (runId: string) => {
  const api = useApi();
  const client = useQueryClient();
  const path = (paragraphId: string): string => `/imports/${runId}/paragraphs/${paragraphId}`;

  const send = async <Answer>(request: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await request();
    } catch (error) {
      if (isProblem(error, 'version.stale') || isProblem(error, 'not_found')) await readAnew(client, runId);
      throw error;
    }
  };
  const one = async (before: Changed, act: string, given: ApiRequest): Promise<ImportParagraphView> => {
    const { id, version } = before;
    const paragraph = await send(() => api.send<ImportParagraphView>(`${path(id)}${act}`, { ...given, version }));
    place(client, runId, before, paragraph);
    return paragraph;
  };
  const several = async (request: () => Promise<void>): Promise<void> => {
    await send(request);
    await readAnew(client, runId);
  };
  const post = { method: 'POST' } as const;
  return {
    /** As far as it is known here: the last answer, and what was done since. */
    confirmed: (): Confirmed | undefined => client.getQueryData<ImportRunView>(runKey(runId))?.counts,
    edit: (before: Changed, body: ParagraphEdit) => one(before, '', { method: 'PATCH', body }),
    accept: (before: Changed) => one(before, '/accept', post),
    split: ({ id, version }: Changed, at: number) =>
      several(() => api.send<void>(`${path(id)}/split`, { ...post, body: { at }, version })),
    merge: ({ id, version }: Changed) => several(() => api.send<void>(`${path(id)}/merge`, { ...post, version })),
  };
};

export const useAcceptMany = (runId: string) => {
  const api = useApi();
  const client = useQueryClient();
  return useMutation({
    mutationFn: ({ from, version }: { from: number; version: number }) =>
      api.send<ImportRunView>(`/imports/${runId}/accept`, { method: 'POST', body: { from }, version }),
    onSuccess: (run) => void client.setQueryData(runKey(runId), run),
    // Refused, because somebody went on meanwhile: what is confirmed then is based on what they left.
    onSettled: () => readAnew(client, runId),
  });
};
