import type { UpdateContentDto, UpdateView } from '@heed/contracts';
import { ApiProblem, isProblem } from '../../lib/api-problem';
import type { KeptDraft } from '../../lib/kept-drafts';
import { sameContent, storedContent } from './update-content';

export type SaveState =
  | { kind: 'saved'; at: string }
  | { kind: 'waiting' }
  | { kind: 'saving' }
  /** The text is on this page only. */
  | { kind: 'unsaved'; error: unknown }
  | { kind: 'conflict'; base: UpdateContentDto; mine: UpdateContentDto; theirs: UpdateView };

export interface DraftStore {
  save: (version: number, content: UpdateContentDto) => Promise<UpdateView>;
  load: () => Promise<UpdateView>;
  /** A second copy until the server has it; null when it has. */
  keep: (draft: KeptDraft | null) => void;
  saved: (update: UpdateView) => void;
}

/** Typing rests this long before it is sent. */
export const DEBOUNCE = 1_500;
const RETRY_AFTER = 5_000;

const mayPass = (error: unknown): boolean => !(error instanceof ApiProblem) || error.problem.status >= 500;

/** Saves a draft as it is typed, one request at a time, each on the version before; never overwrites unseen. */
export class DraftSaver {
  private state: SaveState;
  private base: UpdateContentDto;
  private latest: UpdateContentDto;
  private version: number;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private sending: Promise<void> | null = null;
  private readonly listeners = new Set<() => void>();

  constructor(
    private readonly store: DraftStore,
    update: UpdateView,
  ) {
    this.base = storedContent(update);
    this.latest = this.base;
    this.version = update.version;
    this.state = { kind: 'saved', at: update.updatedAt };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): SaveState => this.state;

  get savedVersion(): number {
    return this.version;
  }

  /** Whether the page holds words that the server does not. */
  get unsaved(): boolean {
    return !sameContent(this.latest, this.base);
  }

  change(content: UpdateContentDto): void {
    if (sameContent(content, this.latest)) return;
    this.latest = content;
    if (this.state.kind === 'conflict') {
      this.keep();
      this.become({ ...this.state, mine: content });
      return;
    }
    this.keep();
    if (!this.sending) this.become({ kind: 'waiting' });
    this.sendIn(DEBOUNCE);
  }

  /** Goes on from an earlier page load: where the server has moved on since, both versions are shown. */
  async restore({ version, base, content }: KeptDraft): Promise<void> {
    this.version = version;
    this.base = base;
    this.latest = content;
    await this.flush();
  }

  /** Sends what is waiting. False when it could not be saved, or somebody has to choose. */
  async flush(): Promise<boolean> {
    clearTimeout(this.timer);
    while (this.unsaved || this.sending) {
      await this.send();
      if (this.state.kind === 'unsaved' || this.state.kind === 'conflict') return false;
    }
    if (this.state.kind === 'waiting') this.settle(new Date().toISOString());
    return true;
  }

  /** The choice between two versions has been made. */
  async resolve(content: UpdateContentDto, theirs: UpdateView): Promise<void> {
    this.base = storedContent(theirs);
    this.version = theirs.version;
    this.latest = content;
    this.become({ kind: 'waiting' });
    if (this.unsaved) await this.flush();
    else this.settle(theirs.updatedAt);
  }

  /** Ends waiting and trying; the text stays. */
  stop(): void {
    clearTimeout(this.timer);
  }

  /** What was not saved is given up, by the member's own decision. */
  giveUp(): void {
    this.stop();
    this.latest = this.base;
    this.settle(new Date().toISOString());
  }

  private keep(): void {
    const { version, base, latest } = this;
    this.store.keep(this.unsaved ? { version, base, content: latest } : null);
  }

  private sendIn(wait: number): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.flush(), wait);
  }

  private send(): Promise<void> {
    this.sending ??= this.sendOnce().finally(() => {
      this.sending = null;
    });
    return this.sending;
  }

  private async sendOnce(): Promise<void> {
    const content = this.latest;
    this.become({ kind: 'saving' });
    try {
      const update = await this.store.save(this.version, content);
      this.version = update.version;
      this.base = content;
      this.store.saved(update);
      if (this.unsaved) this.become({ kind: 'waiting' });
      else this.settle(update.updatedAt);
    } catch (error) {
      if (isProblem(error, 'version.stale')) await this.compare();
      else this.fail(error);
    }
  }

  /** Somebody else saved. Where their words are those we started from, or ours, there is nothing to choose. */
  private async compare(): Promise<void> {
    try {
      const theirs = await this.store.load();
      const stored = storedContent(theirs);
      if (sameContent(stored, this.latest)) {
        this.base = stored;
        this.version = theirs.version;
        this.settle(theirs.updatedAt);
      } else if (sameContent(stored, this.base)) {
        this.version = theirs.version;
        this.become({ kind: 'waiting' });
      } else {
        this.become({ kind: 'conflict', base: this.base, mine: this.latest, theirs });
      }
    } catch (error) {
      this.fail(error);
    }
  }

  private fail(error: unknown): void {
    this.become({ kind: 'unsaved', error });
    if (mayPass(error)) this.sendIn(RETRY_AFTER);
  }

  private settle(at: string): void {
    this.store.keep(null);
    this.become({ kind: 'saved', at });
  }

  private become(state: SaveState): void {
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
