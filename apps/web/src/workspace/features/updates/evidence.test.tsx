import { createHash, webcrypto } from 'node:crypto';
import type { EvidenceView } from '@heed/contracts';
import { act, screen, within } from '@testing-library/react';
import { fakeApi, nothing, ok } from '../../../../test/workspace/fake-api';
import { renderAt } from '../../../../test/workspace/render-at';
import { anUpdate, aSession, aWorld } from '../../../../test/workspace/views';

/** An upload under way, as the test lets it go on. */
class FakeUpload {
  static sent: FakeUpload[] = [];
  upload: { onprogress: ((event: object) => void) | null } = { onprogress: null };
  onload: (() => void) | null = null;
  onerror: (() => void) | null = null;
  onabort: (() => void) | null = null;
  status = 0;
  responseText = '';
  readonly headers: Record<string, string> = {};
  form: FormData | null = null;

  open(): void {
    FakeUpload.sent.push(this);
  }
  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }
  getResponseHeader(): null {
    return null;
  }
  send(form: FormData): void {
    this.form = form;
  }
  abort(): void {
    this.onabort?.();
  }
  progress(loaded: number, total: number): void {
    act(() => this.upload.onprogress?.({ loaded, total, lengthComputable: true }));
  }
  answer(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    act(() => this.onload?.());
  }
}

const BYTES = '%PDF-1.7 training order';
const SHA256 = createHash('sha256').update(BYTES).digest('hex');
const evidence: EvidenceView = {
  id: 'e-1',
  kind: 'file',
  title: 'Training order',
  url: null,
  fileName: 'order.pdf',
  mediaType: 'application/pdf',
  bytes: BYTES.length,
  sha256: SHA256,
  createdAt: '2026-11-22T10:00:00.000Z',
};

const aPdf = (): File => {
  const file = new File([BYTES], 'order.pdf', { type: 'application/pdf' });
  // jsdom's files cannot be read this way yet.
  return Object.assign(file, { arrayBuffer: () => Promise.resolve(new TextEncoder().encode(BYTES).buffer) });
};

const withDraft = () => {
  let attached: EvidenceView[] = [];
  const api = fakeApi({
    'GET /session': () => ok(aSession()),
    'GET /progress': () => ok(aWorld()),
    [`GET /updates/${anUpdate().id}`]: () => ok(anUpdate({ evidence: attached })),
    [`POST /updates/${anUpdate().id}/links`]: () => ok({ ...evidence, kind: 'link', sha256: null, bytes: null }, 201),
    [`DELETE /updates/${anUpdate().id}/evidence/e-1`]: () => {
      attached = [];
      return nothing();
    },
  });
  return { ...api, attach: (item: EvidenceView) => (attached = [item]) };
};

describe('evidence of an update', () => {
  beforeEach(() => {
    FakeUpload.sent = [];
    Object.assign(globalThis, { XMLHttpRequest: FakeUpload });
    Object.defineProperty(globalThis.crypto, 'subtle', { configurable: true, value: webcrypto.subtle });
  });

  const choose = async () => {
    const api = withDraft();
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    await user.type(await screen.findByLabelText(/What the next file is/), 'Training order');
    await user.upload(screen.getByLabelText('Choose files', { selector: 'input' }), aPdf());
    await screen.findByRole('progressbar', { name: 'order.pdf' });
    await act(async () => {
      while (!FakeUpload.sent[0]?.form) await new Promise((resolve) => setTimeout(resolve, 5));
    });
    const sent = FakeUpload.sent[0];
    if (!sent) throw new Error('nothing was sent');
    return { api, user, sent };
  };

  it('shows progress, then the digest that browser and server agree on', async () => {
    const { api, sent } = await choose();
    expect(sent.headers).toMatchObject({ 'X-CSRF-Token': 'token-1', 'Idempotency-Key': expect.any(String) });
    expect(sent.form?.get('title')).toBe('Training order');
    sent.progress(10, 20);
    expect(screen.getByRole('progressbar', { name: 'order.pdf' })).toHaveAttribute('value', '50');
    api.attach(evidence);
    sent.answer(201, evidence);
    expect(await screen.findByText(SHA256)).toBeVisible();
    expect(screen.getByText('Computed in this browser as well: the same.')).toBeVisible();
    expect(screen.queryByRole('progressbar')).toBeNull();
  });

  it('says so when the server holds other bytes than the browser sent', async () => {
    const { api, sent } = await choose();
    const other = { ...evidence, sha256: 'f'.repeat(64) };
    api.attach(other);
    sent.answer(201, other);
    expect(await screen.findByText(/It is not the same: remove the file/)).toBeVisible();
  });

  it('keeps a refused file in the list with what to do', async () => {
    const { sent, user } = await choose();
    sent.answer(415, { type: '', title: '', status: 415, code: 'file.disguised', requestId: 'r-1' });
    expect(await screen.findByText(/The content of the file is not what its name says/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Stop sending order.pdf' }));
    expect(screen.queryByText('order.pdf')).toBeNull();
  });

  it('does not send a file that is too large', async () => {
    withDraft();
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    const large = Object.defineProperty(aPdf(), 'size', { value: 26 * 1024 * 1024 });
    await user.upload(await screen.findByLabelText('Choose files', { selector: 'input' }), large);
    expect(await screen.findByRole('alert')).toHaveTextContent('order.pdf is larger than 25 MB');
    expect(FakeUpload.sent).toHaveLength(0);
  });

  it('attaches a link only with a whole address, and takes it off again', async () => {
    const api = withDraft();
    const { user } = renderAt(`/updates/${anUpdate().id}`);
    const form = await screen.findByRole('form', { name: 'Attach a link' });
    await user.type(within(form).getByLabelText('What the link leads to'), 'The law');
    await user.type(within(form).getByLabelText('Address'), 'law.example');
    await user.click(within(form).getByRole('button', { name: 'Attach a link' }));
    expect(await within(form).findByText(/Enter a full address/)).toBeVisible();
    expect(api.of('POST', `/updates/${anUpdate().id}/links`)).toHaveLength(0);
    await user.clear(within(form).getByLabelText('Address'));
    await user.type(within(form).getByLabelText('Address'), 'https://law.example/7');
    api.attach({ ...evidence, kind: 'link' });
    await user.click(within(form).getByRole('button', { name: 'Attach a link' }));
    await user.click(await screen.findByRole('button', { name: 'Remove “Training order”' }));
    expect(await screen.findByText('No evidence attached.')).toBeVisible();
  });
});
