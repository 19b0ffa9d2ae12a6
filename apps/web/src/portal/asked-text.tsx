import type { RecommendationRow } from '@heed/contracts';
import { Verbatim } from '../ui/verbatim';
import { DocumentLine } from './document-line';

/** What was asked, as printed: chapeau, hanging number, text, and where it stands. */
export const AskedText = ({
  recommendation,
  printedNumber,
}: {
  recommendation: Pick<RecommendationRow, 'ref' | 'text' | 'chapeauText' | 'document' | 'adoptedOn'>;
  printedNumber?: string | null;
}) => {
  const { ref, text, chapeauText, document, adoptedOn } = recommendation;
  return (
    <div className="asked">
      <p className="asked-source">
        <DocumentLine document={document} at={ref} adoptedOn={adoptedOn} />
      </p>
      {chapeauText && <Verbatim className="asked-chapeau">{chapeauText}</Verbatim>}
      <div className="hanging">
        <span className="hanging-number" dir="ltr">
          {printedNumber ?? ref}
        </span>
        <Verbatim className="asked-words">{text}</Verbatim>
      </div>
    </div>
  );
};
