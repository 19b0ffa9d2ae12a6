import type { JudgementView } from '@heed/contracts';
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
