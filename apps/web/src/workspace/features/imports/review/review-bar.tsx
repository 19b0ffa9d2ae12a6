import type { ImportRunView } from '@heed/contracts';
import { PARAGRAPH_KINDS } from '@heed/domain';
import type { ReactNode } from 'react';
import { SelectField } from '../../../components/select-field';
import { useText } from '../../../lib/words';
import { useImportWords } from '../words';
import { PARAGRAPH_STATES } from './use-review';

interface Props {
  run: ImportRunView;
  choice: Readonly<Record<string, string>>;
  onFilter: (name: string, value: string) => void;
  /** What else can be done with the list. */
  children: ReactNode;
}

/** How many are confirmed, and which are shown in what order. */
export const ReviewBar = ({ run, choice, onFilter, children }: Props) => {
  const w = useImportWords();
  const t = useText();
  const { paragraphs, accepted, edited } = run.counts;
  const progress = w('review.progress', { n: accepted + edited, all: paragraphs });
  return (
    <>
      <p className="review-progress">
        <strong>{progress}</strong> <progress max={paragraphs || 1} value={accepted + edited} aria-label={progress} />{' '}
        <span className="quiet">{w('review.handOver')}</span>
      </p>
      <div className="filter-bar review-filter">
        <SelectField
          id="review-order"
          label={w('review.order')}
          value={choice.order}
          options={[
            { value: 'confidence', label: w('review.byConfidence') },
            { value: 'position', label: w('review.byPosition') },
          ]}
          onChange={({ target }) => onFilter('order', target.value)}
        />
        <SelectField
          id="review-state"
          label={w('review.show')}
          value={choice.state ?? ''}
          options={[
            { value: '', label: w('review.everything') },
            ...PARAGRAPH_STATES.map((value) => ({ value, label: w(`review.${value}`) })),
          ]}
          onChange={({ target }) => onFilter('state', target.value)}
        />
        <SelectField
          id="review-kind"
          label={w('review.kind')}
          value={choice.kind ?? ''}
          options={[
            { value: '', label: w('review.anyKind') },
            ...PARAGRAPH_KINDS.map((value) => ({ value, label: t(`status.paragraph_kind.${value}`) })),
          ]}
          onChange={({ target }) => onFilter('kind', target.value)}
        />
        {children}
      </div>
    </>
  );
};
