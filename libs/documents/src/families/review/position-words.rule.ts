import type { StatedPosition } from '../../reading/reading.types';

/** What a State's words about recommendations amount to, and the words themselves. */
export type WordedPosition = Pick<StatedPosition, 'type' | 'raw'>;

const NOUN = '(?:full |its |the |their |his |her )*(?:support|agreement|approval|acceptance)';
// Order matters: "did not enjoy the support" holds the words of "enjoy the support", and "have been examined" is past.
const WORDINGS: readonly (readonly [WordedPosition['type'], RegExp])[] = [
  [
    'noted',
    new RegExp(
      `\\b(?:(?:did|do|does|could|can|would|will|were|was|are|is|have|has|had)\\s*(?:not|n[’']t)(?:\\s+\\p{L}+){0,3}?\\s+(?:${NOUN}|support\\w*|accept\\w*|agree\\w*|endorse\\w*)|cannot(?:\\s+\\p{L}+){0,2}?\\s+(?:support|accept|agree|endorse)|not (?:supported|accepted|endorsed)|does not enjoy|(?:is|are|was|were|been|be|being|and|thus|only|hereby)\\s+noted(?! (?:above|below|in|during|at)\\b)|takes? (?:due )?note|notes? (?:the |these |this |those )?(?:following )?recommendations?|reject\\w*|refus\\w+|unable to (?:support|accept)|dissociat\\w+|(?:in part|partially|partly) (?:supported|accepted|enjoy)|(?:supported|accepted|enjoys?[^.;:]{0,30}support\\w*|accepts?|supports?)[^.;:]{0,40}?(?:in part|partially|partly)\\b|partial support)`,
      'iu',
    ),
  ],
  [
    'pending',
    /\b(?:(?:will|shall|would|to) be (?:\p{L}+ )?(?:examined|considered|studied|reviewed|responded to|answered)|will (?:examine|consider|study|review|respond|provide|give|submit|present)\b|(?:under|for|further|need|require)\s+(?:further\s+|its\s+)?(?:examination|consideration|study|review)\b|in due (?:time|course)|no later than the\b|pending|deferred|cannot[^.;:]{0,30}definitive|left pending)/iu,
  ],
  [
    'supported',
    new RegExp(
      `\\b(?:enjoy\\w*|have|has|met with|receiv\\w+|command\\w*|find|found)\\s+(?:\\p{L}+ )?${NOUN}|\\b(?:support|accept|endors|agree)(?:s|ed|es|ing)?\\b|\\b(?:already|been|being|process of) implement|already implemented|under way|in the process of implementation`,
      'iu',
    ),
  ],
];

const FULL_CLAUSE = /^[^.;:]*/u;

/** Reads what a sentence says of recommendations; null where it says nothing of them. */
export const positionIn = (sentence: string): WordedPosition | null => {
  for (const [type, words] of WORDINGS) {
    const match = words.exec(sentence);
    if (!match) continue;
    const rest = FULL_CLAUSE.exec(sentence.slice(match.index))?.[0] ?? match[0];
    return { type, raw: rest.trim() };
  }
  return null;
};
