import { sentencesOf } from '../text/sentences';
import type { Frame } from './frame.types';

const EMPHASIS =
  '(?:emphasi[sz]es|stresses|underlines|underscores|highlights|expresses|reiterates|recogni[sz]es|acknowledges|affirms|reaffirms)';
const BETWEEN = '(?:(?:also|again|once again|further|strongly|and)\\s+)*';

interface NeedWording {
  readonly wording: RegExp;
  readonly verbClass: 'need' | 'should';
  /** What is needed is the subject and stands before the verb. */
  readonly subject?: true;
}

/** A need is an ask when it names an act: "the need to", "the importance of setting up", never "the importance of debt relief". */
const WORDINGS: readonly NeedWording[] = [
  { wording: /\bthere (?:is|remains) (?:also )?(?:an? |the )?(?:\w+ ){0,2}need\b(?= (?:for|to)\b)/gi, verbClass: 'need' },
  { wording: new RegExp(`\\b${EMPHASIS} ${BETWEEN}(?:the|a) (?:[\\w-]+ (?:and [\\w-]+ )?){0,2}(?:need|necessity)\\b(?= (?:for|to|of)\\b)`, 'gi'), verbClass: 'need' },
  { wording: new RegExp(`\\b(?:emphasi[sz]es|stresses|underlines|underscores|highlights) ${BETWEEN}the (?:\\w+ )?importance\\b(?= of (?:\\w+ly )?(?!being|having)\\w+ing\\b)`, 'gi'), verbClass: 'need' },
  { wording: new RegExp(`\\b(?:emphasi[sz]es|stresses|underlines|underscores|highlights) ${BETWEEN}the (?:\\w+ )?importance\\b(?= of [^;.]*?\\bby (?:national authorities|States|Governments|parliaments)\\b)`, 'gi'), verbClass: 'need' },
  { wording: /\bit is (?:considered |therefore |also )?imperative\b(?= (?:for|to|that)\b)/gi, verbClass: 'should' },
  { wording: /\b(?:\w+ that )?it is (?:also |therefore )?(?:essential|necessary|crucial|vital|indispensable)\b(?= (?:for|to|that)\b)/gi, verbClass: 'need' },
  { wording: /\b(?:is|are) (?:\w+ly )?(?:required|needed)\b/gi, verbClass: 'need', subject: true },
]; // prettier-ignore

const VALUES_ONLY = /\b(?:welcom(?:es|ed)|notes?|noted|regrets?|concerned|appreciates|recalls)\b[^;]*$/i;
const RELATIVE = /\b(?:which|that|who)\s*$/i;

/** Needs that name a concrete act, and so somebody who can meet them. */
export const needs = (text: string): Frame[] =>
  sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    return WORDINGS.flatMap(({ wording, verbClass, subject }) =>
      [...sentence.matchAll(wording)].flatMap(({ 0: printed, index }): Frame[] => {
        const before = sentence.slice(0, index);
        if (VALUES_ONLY.test(before) || RELATIVE.test(before)) return [];
        const at = start + index;
        const verb = printed.toLowerCase();
        const place = { start: at, verbEnd: at + printed.length, end, ...(subject ? { subjectStart: start } : {}) };
        return [{ rule: 'need', verb, verbClass, basis: verbClass, ...place }];
      }),
    );
  });
