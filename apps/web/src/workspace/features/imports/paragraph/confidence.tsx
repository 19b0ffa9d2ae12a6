import type { ImportParagraphView, JudgementView } from '@heed/contracts';
import { fieldWords } from '../code-words';
import { useImportWords, type ImportWords } from '../words';

const LEVELS = [
  { from: 0.9, word: 'high' },
  { from: 0.75, word: 'fair' },
  { from: 0.6, word: 'low' },
] as const;

/** How sure the machine is, in a word and as its number: neither says it alone. */
export const sureWords = (w: ImportWords, confidence: number): string =>
  w('sure.line', {
    words: w(`sure.${LEVELS.find(({ from }) => confidence >= from)?.word ?? 'guess'}`),
    value: confidence.toFixed(2),
  });

/** The same of a paragraph as a whole: it is as sure as its least certain field, which is named. */
export const leastWords = (w: ImportWords, { confidence, judgements }: ImportParagraphView): string => {
  const sure = sureWords(w, confidence);
  const least = Object.entries(judgements).find(([, judgement]) => judgement.confidence === confidence);
  return least ? w('sure.least', { sure, field: fieldWords(w, least[0]) }) : sure;
};

/** What the machine says of one field, with the rule that decided. */
export const JudgementLine = ({ judgement }: { judgement: JudgementView | undefined }) => {
  const w = useImportWords();
  if (!judgement) return null;
  return (
    <span className="judgement">
      {w('sure.field', {
        words: w(`sure.${LEVELS.find(({ from }) => judgement.confidence >= from)?.word ?? 'guess'}`),
        value: judgement.confidence.toFixed(2),
        rule: judgement.rule,
      })}
    </span>
  );
};
