import type { ImportParagraphView } from '@heed/contracts';
import { memo, useCallback, useEffect, useRef } from 'react';
import { Verbatim } from '../../../../ui/verbatim';
import { useText } from '../../../lib/words';
import type { Mode } from '../review/review-screen';
import type { Acts } from '../review/use-acts';
import { itemId } from '../review/use-review';
import { useImportWords } from '../words';
import { leastWords } from './confidence';
import { ParagraphPanel } from './paragraph-panel';
import { ParagraphStateMark } from './paragraph-state-mark';

const Marks = ({ paragraph }: { paragraph: ImportParagraphView }) => {
  const w = useImportWords();
  const t = useText();
  return (
    <p className="paragraph-marks">
      <span>{t(`status.paragraph_kind.${paragraph.kind}`)}</span>
      <ParagraphStateMark state={paragraph.state} />
      {paragraph.state === 'suggested' && <span className="quiet">{leastWords(w, paragraph)}</span>}
    </p>
  );
};

/** One paragraph that is not the current one: two lines of it, and the way to it. */
const ClosedItem = memo(function ClosedItem({
  paragraph,
  onChoose,
}: {
  paragraph: ImportParagraphView;
  onChoose: (paragraphId: string) => void;
}) {
  const w = useImportWords();
  return (
    <li className="review-item">
      <button
        type="button"
        className="review-ref"
        aria-label={w('review.open', { ref: paragraph.ref })}
        onClick={() => onChoose(paragraph.id)}
      >
        {paragraph.ref}
      </button>
      <div className="review-body">
        <Verbatim as="div" className="two-lines">
          {paragraph.text}
        </Verbatim>
        <Marks paragraph={paragraph} />
      </div>
    </li>
  );
});

interface Props {
  runId: string;
  paragraphs: readonly ImportParagraphView[];
  current: ImportParagraphView | null;
  mode: Mode | null;
  acts: Acts;
  mayChange: boolean;
  onChoose: (paragraphId: string) => void;
  onOpen: (mode: Mode) => void;
  onClose: () => void;
}

/** The paragraphs in their order, the current one opened in its place. */
export const ParagraphList = ({ paragraphs, current, onChoose, ...rest }: Props) => {
  const latest = useRef(onChoose);
  useEffect(() => {
    latest.current = onChoose;
  });
  const choose = useCallback((paragraphId: string) => latest.current(paragraphId), []);
  return (
    <ol role="list" className="review-list">
      {paragraphs.map((paragraph) =>
        paragraph.id === current?.id ? (
          <li
            key={paragraph.id}
            id={itemId(paragraph.id)}
            className="review-item review-item-current"
            aria-current="true"
            tabIndex={-1}
          >
            <h3 className="review-ref">{paragraph.ref}</h3>
            <div className="review-body">
              <Verbatim as="div">{paragraph.text}</Verbatim>
              <Marks paragraph={paragraph} />
              <ParagraphPanel paragraph={paragraph} next={nextInPrint(paragraphs, paragraph)} {...rest} />
            </div>
          </li>
        ) : (
          <ClosedItem key={paragraph.id} paragraph={paragraph} onChoose={choose} />
        ),
      )}
    </ol>
  );
};

/** The one that follows in the print, whatever order the list is in, where it has been loaded. */
const nextInPrint = (
  paragraphs: readonly ImportParagraphView[],
  { documentId, position }: ImportParagraphView,
): ImportParagraphView | null =>
  paragraphs
    .filter((other) => other.documentId === documentId && other.position > position)
    .reduce<ImportParagraphView | null>(
      (least, other) => (least && least.position < other.position ? least : other),
      null,
    );
