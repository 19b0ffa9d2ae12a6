import type { UpdateContentDto, UpdateView } from '@heed/contracts';
import { ApiProblem, Unreachable } from '../../lib/api-problem';
import type { KeptDraft } from '../../lib/kept-drafts';
import { anUpdate, withContent } from '../../../../test/workspace/views';
import { DEBOUNCE, DraftSaver } from './draft-saver';
import { storedContent } from './update-content';

const stale = () => new ApiProblem({ type: '', title: '', status: 412, code: 'version.stale', requestId: 'r-1' });

/** A draft on a server that somebody else can write to as well. */
const aServer = (first: UpdateView) => {
  let stored = first;
  let down = false;
  const kept: (KeptDraft | null)[] = [];
  const saves: number[] = [];
  const write = (content: UpdateContentDto): UpdateView => {
    stored = withContent(stored, content);
    return stored;
  };
  return {
    kept,
    saves,
    down: (is: boolean) => {
      down = is;
    },
    elsewhere: (part: Partial<UpdateContentDto>) => write({ ...storedContent(stored), ...part }),
    store: {
      save: (version: number, content: UpdateContentDto) => {
        saves.push(version);
        if (down) return Promise.reject(new Unreachable());
        if (version !== stored.version) return Promise.reject(stale());
        return Promise.resolve(write(content));
      },
      load: () => Promise.resolve(stored),
      keep: (draft: KeptDraft | null) => void kept.push(draft),
      saved: () => undefined,
    },
    stored: () => storedContent(stored),
  };
};

describe('a draft saved as it is typed', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());
  const typed = (narrative: string) => ({ ...storedContent(anUpdate()), narrative });

  it('waits for a rest of at most two seconds and sends the newest words once', async () => {
    const server = aServer(anUpdate());
    const saver = new DraftSaver(server.store, anUpdate());
    saver.change(typed('T'));
    saver.change(typed('Two regions'));
    expect(saver.current().kind).toBe('waiting');
    expect(DEBOUNCE).toBeLessThanOrEqual(2_000);
    await jest.advanceTimersByTimeAsync(DEBOUNCE);
    expect(server.saves).toEqual([1]);
    expect(server.stored().narrative).toBe('Two regions');
    expect(saver.current().kind).toBe('saved');
  });

  it('keeps a second copy until the server has the words, and tries again by itself', async () => {
    const server = aServer(anUpdate());
    const saver = new DraftSaver(server.store, anUpdate());
    server.down(true);
    saver.change(typed('Written on a train'));
    await jest.advanceTimersByTimeAsync(DEBOUNCE);
    expect(saver.current().kind).toBe('unsaved');
    expect(saver.unsaved).toBe(true);
    expect(server.kept.at(-1)).toEqual({ version: 1, base: typed(''), content: typed('Written on a train') });
    server.down(false);
    await jest.advanceTimersByTimeAsync(6_000);
    expect(saver.current().kind).toBe('saved');
    expect(server.kept.at(-1)).toBeNull();
    expect(server.stored().narrative).toBe('Written on a train');
  });

  it('stops before words of somebody else and writes nothing until there is a choice', async () => {
    const server = aServer(anUpdate());
    const saver = new DraftSaver(server.store, anUpdate());
    server.elsewhere({ narrative: 'Theirs' });
    saver.change(typed('Mine'));
    await jest.advanceTimersByTimeAsync(DEBOUNCE);
    const state = saver.current();
    if (state.kind !== 'conflict') throw new Error(state.kind);
    expect([state.base.narrative, state.mine.narrative, state.theirs.narrative]).toEqual(['', 'Mine', 'Theirs']);
    saver.change(typed('Mine, and more'));
    await jest.advanceTimersByTimeAsync(DEBOUNCE * 10);
    expect(server.stored().narrative).toBe('Theirs');
    await saver.resolve(typed('Mine, and more'), state.theirs);
    expect(server.stored().narrative).toBe('Mine, and more');
    expect(saver.current().kind).toBe('saved');
  });

  it('goes on by itself where the other version says nothing else', async () => {
    const server = aServer(anUpdate());
    const saver = new DraftSaver(server.store, anUpdate());
    server.elsewhere({});
    saver.change(typed('Mine'));
    await jest.advanceTimersByTimeAsync(DEBOUNCE);
    expect(server.saves).toEqual([1, 2]);
    expect(server.stored().narrative).toBe('Mine');
  });

  it('sends what a page that was closed had left', async () => {
    const server = aServer(anUpdate());
    const saver = new DraftSaver(server.store, anUpdate());
    await saver.restore({ version: 1, base: typed(''), content: typed('From before') });
    expect(server.stored().narrative).toBe('From before');
  });

  it('shows both versions where the server has moved on since the page was closed', async () => {
    const later = anUpdate({ version: 5, narrative: 'Newer on the server' });
    const server = aServer(later);
    const saver = new DraftSaver(server.store, later);
    await saver.restore({ version: 4, base: typed(''), content: typed('Older here') });
    expect(saver.current().kind).toBe('conflict');
    expect(server.stored().narrative).toBe('Newer on the server');
  });
});
