import type { ClusterReasonView } from '@heed/contracts';
import { memberMessages } from '@heed/messages';
import { useClusterWords } from './words';

type Code = keyof typeof memberMessages.clusters.code;
const isCode = (code: string): code is Code => code in memberMessages.clusters.code;

/** What speaks for a pair and against it, in words; a concept is called by its English name, as the texts are English. */
export const Reasons = ({ reasons }: { reasons: readonly ClusterReasonView[] }) => {
  const w = useClusterWords();
  return (
    <ul className="small">
      {reasons.map(({ code, subject }) => {
        const key = code.replaceAll('-', '_');
        if (!isCode(key)) return null;
        const name = key === 'same_concept' ? subject?.replaceAll('-', ' ') : subject;
        return <li key={`${code} ${subject}`}>{w(`code.${key}`, { subject: name ?? '' })}</li>;
      })}
    </ul>
  );
};
