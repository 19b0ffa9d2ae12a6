import { sentencesOf } from '../text/sentences';
import type { Frame } from './frame.types';

/** Characters around a modal that decide what it does; and how many a sentence can have. */
const REACH = 700;
const MOST_OF_A_SENTENCE = 20;
const MODAL = /\b(?:should|must|shall|ought to|ha(?:s|ve) to|needs? to|(?:is|are) to(?= [a-z]))\b/gi;
const PASSIVE_URGE = /^\s+be\s+(?:\w+ly\s+)?(?:encouraged|urged|invited|requested|called upon|asked)\b/i;
/** States of mind and ways of seeing, which nobody can be held to. */
const NO_ACT =
  /^\s+(?:also\s+)?(?:not|neither|never)?\s*(?:be\s+)?(?:(?:not|neither|never|nor)\s+)?(?:mindful|aware|regarded|seen|viewed|noted|recalled|construed|interpreted|understood|read|remembered|emphasized|stressed|borne in mind|kept in mind|no)\b/i;
const RELATIVE = /\b(?:which|that|who|whom)\s*(?:also\s*)?$/;
const SUBORDINATE = /\b(?:if|whether|how|why|so that|in order that|lest|unless|while|because|since|than)\s+[^,;]*$/i;
/** Who values or regrets does not ask, whatever the clause behind says. */
const REGRETS =
  /\b(?:welcom(?:es|ed)|not(?:es|ed)|takes? note|took note|regret(?:s|ted)|is (?:\w+ )?concerned|remains? (?:\w+ )?concerned|expresses (?:its )?(?:\w+ )?(?:concern|regret|appreciation)|concluded|commends|deplores|condemns)\b/i;
const RESTATES = /\b(?:recalls|reaffirms|reminds|reiterates)\b[^;]*\bthat\b[^;]*$/i;

/** "And this should be based on": the clause before goes on. */
const CONTINUES = /\b(?:required|needed)\b.*\b(?:this|these|it)\s*$/i;

const lettersOf = (text: string): string => text.trim().toLowerCase();

const COORDINATED = /\b(?:and|or)\s+(?:also\s+|further\s+)?$/i;

/** "…, and messages must": a second main clause, with a subject of its own. */
const SECOND_CLAUSE = /\b(?:should|must|shall)\b.*,\s+(?:and|while|but)\s+(?=[^,]{3,60}$)/i;

const subjectStartOf = (sentence: string, at: number): number => {
  const from = Math.max(0, at - REACH);
  const before = sentence.slice(from, at);
  if (COORDINATED.test(before)) return at;
  const second = SECOND_CLAUSE.exec(before);
  if (second) return from + second.index + second[0].length;
  const that = [...sentence.slice(0, at).matchAll(/ that (?!of\b|ha(?:s|ve)\b|are\b|is\b)/gi)].at(-1);
  return that ? that.index + that[0].length : 0;
};

const isAsk = (before: string, modal: string, after: string): boolean => {
  if ([RELATIVE, SUBORDINATE, CONTINUES].some((wording) => wording.test(before)) || NO_ACT.test(after)) return false;
  if (/^(?:is|are) to$/i.test(modal))
    return /\b(?:states|governments?|parliaments|state party|parties)\s*$/i.test(before);
  if (/^needs? to$/i.test(modal)) return !/\b(?:the|a|urgent|there is|no|of)\s*$/i.test(before);
  if (/^ha(?:s|ve) to$/i.test(modal)) return /^\s+(?:also\s+)?be\b/i.test(after);
  return !REGRETS.test(before);
};

/** "States should", "measures must be taken"; "recalls that States must" restates what already binds. */
export const modalAsks = (text: string): Frame[] =>
  sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return [...sentence.matchAll(MODAL)].slice(0, MOST_OF_A_SENTENCE).flatMap(({ 0: modal, index }): Frame[] => {
      const before = sentence.slice(Math.max(0, index - REACH), index);
      const after = sentence.slice(index + modal.length, index + modal.length + REACH);
      if (!isAsk(before, modal, after)) return [];
      const restated = /^must$/i.test(modal) && RESTATES.test(before);
      const passive = PASSIVE_URGE.exec(after)?.[0] ?? '';
      const subjectStart = start + subjectStartOf(sentence, index);
      return [
        {
          rule: restated ? 'restated-duty' : 'modal',
          verb: lettersOf(modal + passive),
          verbClass: restated ? 'duty' : 'should',
          basis: restated ? 'duty' : 'should',
          start: start + index,
          verbEnd: start + index + modal.length + passive.length,
          end,
          subjectStart,
        },
      ];
    });
  });
