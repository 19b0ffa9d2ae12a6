import type { ImportFindingView } from '@heed/contracts';
import { itemsIn, totalOf } from '../api/pages';
import { useFindings } from '../api/review';
import { findingWords } from '../code-words';
import { MoreButton } from '../../../components/more-button';
import { useImportWords, type ImportWords } from '../words';

const placeOf = (w: ImportWords, { line, page }: ImportFindingView): string => {
  if (line === null) return w('finding.whole');
  return page === null ? w('finding.line', { line }) : w('finding.page', { page, line });
};

interface Props {
  runId: string;
  /** Moves the source to a line. */
  onShow: (line: number) => void;
}

/** What somebody should look at in the source, each with the way to its line. */
export const FindingsList = ({ runId, onShow }: Props) => {
  const w = useImportWords();
  const query = useFindings(runId);
  if (!query.data) return null;
  const findings = itemsIn(query.data);
  if (findings.length === 0) return <p className="quiet">{w('finding.none')}</p>;
  return (
    <details className="findings-box">
      <summary>{w('finding.count', { count: totalOf(query.data) ?? findings.length })}</summary>
      <ul role="list" className="findings">
        {findings.map((finding, at) => {
          const { code, line, ref, detail } = finding;
          const place = placeOf(w, finding);
          return (
            <li key={`${at} ${code}`}>
              {line === null ? (
                place
              ) : (
                <button
                  type="button"
                  className="link-button"
                  aria-label={w('finding.show', { place })}
                  onClick={() => onShow(line)}
                >
                  {place}
                </button>
              )}
              {ref && <span className="quiet"> {ref}</span>} <strong>{findingWords(w, code)}</strong>{' '}
              <span dir="auto">{detail}</span>
            </li>
          );
        })}
      </ul>
      <MoreButton query={query} />
    </details>
  );
};
