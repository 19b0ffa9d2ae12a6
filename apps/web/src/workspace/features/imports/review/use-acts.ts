import type { ImportParagraphView, ImportRunView } from '@heed/contracts';
import type { ParagraphKind } from '@heed/domain';
import { useRef, useState } from 'react';
import { isProblem } from '../../../lib/api-problem';
import { useProblemText } from '../../../lib/problem-text';
import { useText } from '../../../lib/words';
import { type ParagraphEdit, useParagraphRequests } from '../api/review';
import { inverseOf } from '../edit/paragraph-draft';
import { useImportWords } from '../words';

interface Place {
  paragraphs: readonly ImportParagraphView[];
  at: number;
  current: ImportParagraphView | null;
  choose: (paragraphId: string) => void;
}

/** What takes the last change of a paragraph back. */
interface Undo {
  id: string;
  ref: string;
  edit: ParagraphEdit;
}

/** The next one that nobody has confirmed: below in the list, else from its top. */
const nextOpen = ({ paragraphs, at }: Place): ImportParagraphView | undefined =>
  [...paragraphs.slice(at + 1), ...paragraphs.slice(0, at)].find(({ state }) => state === 'suggested');

/** What a person does to the current paragraph. Each act says what happened, and where the focus went is where it shows. */
export const useActs = (run: ImportRunView, place: Place) => {
  const w = useImportWords();
  const t = useText();
  const text = useProblemText();
  const requests = useParagraphRequests(run.id);
  const [said, setSaid] = useState<{ text: string; wrong: boolean }>({ text: '', wrong: false });
  const [undo, setUndo] = useState<Undo | null>(null);
  const busy = useRef(false);
  const { paragraphs, at, current, choose } = place;

  const say = (words: string): void => setSaid({ text: words, wrong: false });
  // Asked for when it is said: several acts may have gone by since this was drawn.
  const progress = (): string => {
    const { accepted, edited, paragraphs: all } = requests.confirmed() ?? run.counts;
    return w('review.progress', { n: accepted + edited, all });
  };

  /** One act at a time; a refusal is said, and nothing of it was written. */
  const doing = async (paragraph: ImportParagraphView | null, work: (one: ImportParagraphView) => Promise<void>) => {
    if (!paragraph || busy.current) return;
    busy.current = true;
    try {
      await work(paragraph);
    } catch (error) {
      const stale = isProblem(error, 'version.stale');
      setSaid({ text: stale ? w('said.stale', { ref: paragraph.ref }) : text(error), wrong: true });
    } finally {
      busy.current = false;
    }
  };
  const remember = (before: ImportParagraphView, edit: ParagraphEdit): void =>
    setUndo({ id: before.id, ref: before.ref, edit: inverseOf(before, edit) });

  return {
    said,
    acceptedMany: (count: number): void => say(w('said.many', { count, progress: progress() })),
    next: (): void => {
      const next = paragraphs[at + 1];
      if (next) choose(next.id);
      else say(w('said.last'));
    },
    previous: (): void => {
      const previous = paragraphs[at - 1];
      if (previous) choose(previous.id);
      else say(w('said.first'));
    },
    accept: () =>
      doing(current, async (paragraph) => {
        const next = nextOpen(place);
        if (paragraph.state === 'suggested') {
          await requests.accept(paragraph);
          say(w('said.accepted', { ref: paragraph.ref, progress: progress() }));
        } else say(next ? w('said.already', { ref: paragraph.ref }) : w('said.all'));
        choose(next?.id ?? paragraph.id);
      }),
    setKind: (kind: ParagraphKind) =>
      doing(current, async (paragraph) => {
        await requests.edit(paragraph, { kind });
        remember(paragraph, { kind });
        say(w('said.kind', { ref: paragraph.ref, kind: t(`status.paragraph_kind.${kind}`) }));
        choose(paragraph.id);
      }),
    split: (offset: number) =>
      doing(current, async (paragraph) => {
        await requests.split(paragraph, offset);
        say(w('said.split', { ref: paragraph.ref }));
        choose(paragraph.id);
      }),
    merge: () =>
      doing(current, async (paragraph) => {
        await requests.merge(paragraph);
        say(w('said.merged', { ref: paragraph.ref }));
        choose(paragraph.id);
      }),
    saved: (before: ImportParagraphView, edit: ParagraphEdit): void => {
      remember(before, edit);
      say(w('said.edited', { ref: before.ref, progress: progress() }));
      choose(before.id);
    },
    undo: () => {
      const paragraph = paragraphs.find(({ id }) => id === undo?.id);
      if (!undo || !paragraph) return say(w('said.nothingToUndo'));
      return doing(paragraph, async (one) => {
        await requests.edit(one, undo.edit);
        setUndo(null);
        say(w('said.undone', { ref: undo.ref }));
        choose(one.id);
      });
    },
  };
};

export type Acts = ReturnType<typeof useActs>;
