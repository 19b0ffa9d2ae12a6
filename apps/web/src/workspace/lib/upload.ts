import { answerOf, API_BASE, problemOf, type Api } from './api-client';
import { Unreachable } from './api-problem';

interface Upload {
  path: string;
  file: File;
  fields: Record<string, string>;
  idempotencyKey: string;
  /** Share that has left this device, 0 to 1. */
  onProgress: (share: number) => void;
  signal: AbortSignal;
}

/** Sends a file with progress, which `fetch` cannot tell. */
export const upload = <View>(
  api: Api,
  { path, file, fields, idempotencyKey, onProgress, signal }: Upload,
): Promise<View> =>
  new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', `${API_BASE}${path}`);
    for (const [name, value] of Object.entries(api.changeHeaders())) request.setRequestHeader(name, value);
    request.setRequestHeader('Idempotency-Key', idempotencyKey);
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => lengthComputable && onProgress(loaded / total);
    request.onerror = () => reject(new Unreachable());
    request.onabort = () => reject(new DOMException('', 'AbortError'));
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) {
        resolve(answerOf<View>(request.responseText));
        return;
      }
      const problem = problemOf(request.status, request.responseText, request.getResponseHeader('Retry-After'));
      if (problem.code === 'session.required') api.sessionEnded();
      reject(problem);
    };
    signal.addEventListener('abort', () => request.abort(), { once: true });
    const form = new FormData();
    for (const [name, value] of Object.entries(fields)) form.append(name, value);
    form.append('file', file);
    request.send(form);
  });
