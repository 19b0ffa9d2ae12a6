import type { Ref } from 'react';
import { useText } from './language';

export interface SummaryProblem {
  /** Id of the field at fault; without it the problem is of the whole form. */
  field?: string;
  text: string;
}

/** What is wrong with a form, above it, each line a link to its field. Whoever shows it moves the focus to it. */
export const ErrorSummary = ({ problems, ref }: { problems: readonly SummaryProblem[]; ref?: Ref<HTMLDivElement> }) => {
  const t = useText();
  if (problems.length === 0) return null;
  return (
    <div className="error-summary" role="alert" tabIndex={-1} ref={ref}>
      <h2>{t('shared.errors_title')}</h2>
      <ul>
        {problems.map(({ field, text }) => (
          <li key={`${field ?? ''} ${text}`}>{field ? <a href={`#${field}`}>{text}</a> : text}</li>
        ))}
      </ul>
    </div>
  );
};
