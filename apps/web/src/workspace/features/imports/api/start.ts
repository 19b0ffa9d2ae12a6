import type { ImportRunView, PasteImportDto, StartImportDto } from '@heed/contracts';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { useApi } from '../../../lib/api-client';
import { upload } from '../../../lib/upload';

export type Sending = { kind: 'file'; file: File; choices: StartImportDto } | { kind: 'paste'; text: PasteImportDto };

const fieldsOf = ({ family, country }: StartImportDto): Record<string, string> => ({
  ...(family && { family }),
  ...(country && { country }),
});

/** Sends a file with its progress, or a text. Sending the same again after a lost answer makes no second run. */
export const useStartImport = () => {
  const api = useApi();
  const client = useQueryClient();
  const [share, setShare] = useState(0);
  const abort = useRef<AbortController | null>(null);
  const key = useRef(crypto.randomUUID());
  const mutation = useMutation({
    mutationFn: (sending: Sending) => {
      if (sending.kind === 'paste') {
        return api.send<ImportRunView>('/imports/paste', {
          method: 'POST',
          body: sending.text,
          idempotencyKey: key.current,
        });
      }
      abort.current = new AbortController();
      setShare(0);
      return upload<ImportRunView>(api, {
        path: '/imports',
        file: sending.file,
        fields: fieldsOf(sending.choices),
        idempotencyKey: key.current,
        onProgress: setShare,
        signal: abort.current.signal,
      });
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['imports', 'list'] }),
  });
  return {
    ...mutation,
    share,
    /** What is sent from here on is another request. */
    renew: (): void => {
      key.current = crypto.randomUUID();
    },
    stop: (): void => {
      abort.current?.abort();
      mutation.reset();
    },
  };
};
