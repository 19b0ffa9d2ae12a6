import type { EvidenceView, UpdateView } from '@heed/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../lib/api-client';
import { sha256Of } from '../../lib/sha256';
import { upload } from '../../lib/upload';
import { attachLink, removeEvidence, updateKey } from './api';

/** A file on its way, and its digest before it left. */
export interface Transfer {
  key: string;
  name: string;
  share: number;
  error: unknown;
  again: () => void;
  stop: () => void;
}

export const MOST_BYTES = 25 * 1024 * 1024;

/** Asked anew each time: it changes while a file is under way. */
const isStopped = (signal: AbortSignal): boolean => signal.aborted;

/** Sends files one by one, each with its progress; the digest made here is kept beside the server's. */
export const useUploads = (updateId: string) => {
  const api = useApi();
  const client = useQueryClient();
  const [transfers, setTransfers] = useState<Transfer[]>([]);
  const [digests, setDigests] = useState<Readonly<Record<string, string | null>>>({});
  const line = useRef<Promise<void>>(Promise.resolve());

  const change = (key: string, part: Partial<Transfer>): void =>
    setTransfers((all) => all.map((one) => (one.key === key ? { ...one, ...part } : one)));
  const drop = (key: string): void => setTransfers((all) => all.filter((one) => one.key !== key));
  const refresh = (): Promise<void> => client.invalidateQueries({ queryKey: updateKey(updateId) });
  const show = (edit: (evidence: EvidenceView[]) => EvidenceView[]): void => {
    client.setQueryData<UpdateView>(updateKey(updateId), (old) => old && { ...old, evidence: edit(old.evidence) });
  };

  const send = async (file: File, title: string, key: string, signal: AbortSignal): Promise<void> => {
    if (isStopped(signal)) return;
    change(key, { share: 0, error: null });
    try {
      const digest = await sha256Of(file);
      const evidence = await upload<EvidenceView>(api, {
        path: `/updates/${updateId}/evidence`,
        file,
        fields: title ? { title } : {},
        idempotencyKey: key,
        onProgress: (share) => change(key, { share }),
        signal,
      });
      setDigests((all) => ({ ...all, [evidence.id]: digest }));
      show((all) => [...all.filter(({ id }) => id !== evidence.id), evidence]);
      drop(key);
      await refresh();
    } catch (error) {
      if (isStopped(signal)) drop(key);
      else change(key, { error });
    }
  };

  const add = (files: readonly File[], title: string): void => {
    for (const file of files) {
      const key = crypto.randomUUID();
      const abort = new AbortController();
      const again = (): void => {
        line.current = line.current.then(() => send(file, files.length === 1 ? title : '', key, abort.signal));
      };
      const stop = (): void => {
        abort.abort();
        drop(key);
      };
      setTransfers((all) => [...all, { key, name: file.name, share: 0, error: null, again, stop }]);
      again();
    }
  };

  return {
    transfers,
    digests,
    add,
    link: async (title: string, url: string): Promise<void> => {
      const evidence = await attachLink(api, updateId, { title, url });
      show((all) => [...all, evidence]);
      await refresh();
    },
    remove: async (evidenceId: string): Promise<void> => {
      await removeEvidence(api, updateId, evidenceId);
      show((all) => all.filter(({ id }) => id !== evidenceId));
      await refresh();
    },
  };
};
