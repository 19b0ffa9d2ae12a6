import type { ImportSourceLineView, PageView } from '@heed/contracts';
import { useEffect, useRef } from 'react';
import { itemsIn } from '../api/pages';
import { useSource } from '../api/review';
import { useImportWords } from '../words';
import { lineId, SourceBlock } from './source-block';

export const SOURCE_ID = 'source-pane';

interface Props {
  runId: string;
  /** First and last line of the current paragraph. */
  range: readonly [number, number] | null;
  /** A line that a finding points at; `asked` grows with every press. */
  flag: { line: number; asked: number } | null;
  onPick: (paragraphId: string) => void;
}

const within = (page: PageView<ImportSourceLineView>, first: number, last: number): boolean => {
  const [start, end] = [page.items[0]?.line, page.items.at(-1)?.line];
  return start !== undefined && end !== undefined && first <= end && last >= start;
};

/** A press on a line opens the paragraph that it became part of: what the mouse can do beside the keys. */
const usePick = (onPick: (paragraphId: string) => void) => {
  const list = useRef<HTMLOListElement>(null);
  useEffect(() => {
    const place = list.current;
    const pick = (event: MouseEvent): void => {
      const line = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-paragraph]') : null;
      // Whoever marks words to copy them is not choosing a paragraph.
      if (line?.dataset.paragraph && document.getSelection()?.isCollapsed !== false) onPick(line.dataset.paragraph);
    };
    place?.addEventListener('click', pick);
    return () => place?.removeEventListener('click', pick);
  }, [onPick]);
  return list;
};

/** The source as it was read, at the lines of the current paragraph. */
export const SourcePane = ({ runId, range, flag, onPick }: Props) => {
  const w = useImportWords();
  const { data, hasNextPage } = useSource(runId);
  const pane = useRef<HTMLElement>(null);
  const list = usePick(onPick);
  const wanted = flag?.line ?? range?.[0] ?? null;
  const pages = data?.pages ?? [];
  // Empty lines are not shown: a place among them is the line that follows.
  const target = wanted === null ? null : (itemsIn(data).find(({ line }) => line >= wanted)?.line ?? null);

  useEffect(() => {
    const [box, line] = [pane.current, target === null ? null : document.getElementById(lineId(target))];
    if (!box || !line) return;
    // Only the pane moves: the page stays where the person works.
    box.scrollTop += line.getBoundingClientRect().top - box.getBoundingClientRect().top - box.clientHeight / 4;
    if (flag) line.focus({ preventScroll: true });
  }, [target, flag]);

  return (
    // A region that scrolls has to be reachable for the keys that scroll it.
    // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- see above
    <section ref={pane} id={SOURCE_ID} className="source-pane" aria-label={w('source.label')} tabIndex={0}>
      <h2 className="visually-hidden">{w('source.title')}</h2>
      <ol ref={list} role="list" className="source-lines">
        {pages.map((page, at) => {
          const current = range && within(page, range[0], range[1]) ? range : null;
          return (
            <SourceBlock
              key={page.items[0]?.line ?? at}
              lines={page.items}
              pageBefore={pages[at - 1]?.items.at(-1)?.page ?? null}
              from={current?.[0] ?? null}
              to={current?.[1] ?? null}
              flagged={flag && target !== null && within(page, target, target) ? target : null}
            />
          );
        })}
      </ol>
      {hasNextPage && <p className="quiet">{w('source.more')}</p>}
      {data && pages.every(({ items }) => items.length === 0) && <p className="quiet">{w('source.empty')}</p>}
    </section>
  );
};
