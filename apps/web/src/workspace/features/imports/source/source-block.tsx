import type { ImportSourceLineView } from '@heed/contracts';
import { memo } from 'react';
import { outsideWords } from '../code-words';
import { useImportWords } from '../words';

export const lineId = (line: number): string => `source-line-${line}`;

interface LineProps {
  line: ImportSourceLineView;
  /** Where a page begins, its number. */
  page: number | null;
  place: 'first' | 'within' | null;
  flagged: boolean;
}

const classOf = ({ line, place, flagged }: LineProps): string =>
  [
    'source-line',
    line.paragraphId && 'source-line-taken',
    line.outside && 'source-line-outside',
    place && 'source-line-current',
    flagged && 'source-line-flagged',
  ]
    .filter(Boolean)
    .join(' ');

const SourceLine = (props: LineProps) => {
  const w = useImportWords();
  const { line, page, place, flagged } = props;
  return (
    <li
      id={lineId(line.line)}
      className={classOf(props)}
      data-paragraph={line.paragraphId ?? undefined}
      tabIndex={flagged ? -1 : undefined}
    >
      {page !== null && <span className="source-page">{w('source.page', { page })}</span>}
      <span className="source-number">{line.line}</span>
      {place === 'first' && <span className="visually-hidden">{w('source.current')} </span>}
      <span className="verbatim source-text" lang="en" dir="auto">
        {line.text}
      </span>
      {line.outside && line.text.trim() !== '' && <span className="source-why">{outsideWords(w, line.outside)}</span>}
    </li>
  );
};

interface Props {
  lines: readonly ImportSourceLineView[];
  /** Page of the line before the first one. */
  pageBefore: number | null;
  /** Lines of the current paragraph within this block. */
  from: number | null;
  to: number | null;
  flagged: number | null;
}

const placeOf = (line: number, from: number | null, to: number | null): LineProps['place'] => {
  if (from === null || to === null || line < from || line > to) return null;
  return line === from ? 'first' : 'within';
};

/** Some hundred lines; drawn again only when the current paragraph is among them. */
export const SourceBlock = memo(function SourceBlock({ lines, pageBefore, from, to, flagged }: Props) {
  return lines.map((line, at) => {
    const before = at === 0 ? pageBefore : (lines[at - 1]?.page ?? null);
    return (
      <SourceLine
        key={line.line}
        line={line}
        page={line.page !== null && line.page !== before ? line.page : null}
        place={placeOf(line.line, from, to)}
        flagged={line.line === flagged}
      />
    );
  });
});
