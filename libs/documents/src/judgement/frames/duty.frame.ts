import { sentencesOf } from '../text/sentences';
import type { Frame } from './frame.types';

/** Groups: what stands before the bearer. The bearer follows, or precedes as the subject. */
const BEARER_FOLLOWS = [
  /\b(?:reaffirms|recalls|recogni[sz]es|reiterates|emphasi[sz]es|stresses|underlines)\b[^.;]{0,40}?\bthe (?:\w+ ){0,2}(?:dut(?:y|ies)|obligations?)(?= of\b[^.;]*? to [a-z])/gi,
  /\breminds(?= [^.;]{0,120}?\b(?:its|their|his|her|the) (?:\w+ ){0,2}(?:obligations?|dut(?:y|ies))\b)/gi,
];
const BEARER_PRECEDES = [
  /\b(?:is|are) under (?:an?|the) (?:\w+ )?obligation to\b|\b(?:is|are) under obligation to\b|\b(?:is|are) obliged to\b/gi,
  /\bha(?:s|ve) (?:the|an?) (?:\w+ ){0,2}(?:duty|obligation)(?: under [^,;]{3,60})? to\b/gi,
];

const frame = (verb: string, at: number, length: number, end: number, subjectStart?: number): Frame => ({
  rule: 'restated-duty',
  verb: verb.split(/\s/)[0]?.toLowerCase() ?? '',
  verbClass: 'duty',
  basis: 'duty',
  start: at,
  verbEnd: at + length,
  end,
  ...(subjectStart === undefined ? {} : { subjectStart }),
});

const subjectOf = (sentence: string, at: number): number => {
  const that = sentence.slice(0, at).lastIndexOf(' that');
  return that < 0 ? 0 : that + ' that'.length;
};

/** Duties that the text restates, with their bearer: nothing new is asked, and yet one is held to something. */
export const duties = (text: string): Frame[] =>
  sentencesOf(text).flatMap(({ start, end }) => {
    const sentence = text.slice(start, end);
    const follows = BEARER_FOLLOWS.flatMap((wording) =>
      [...sentence.matchAll(wording)].map(({ 0: printed, index }) =>
        frame(printed, start + index, printed.length, end),
      ),
    );
    const precedes = BEARER_PRECEDES.flatMap((wording) =>
      [...sentence.matchAll(wording)].map(({ 0: printed, index }) =>
        frame(printed, start + index, printed.length, end, start + subjectOf(sentence, index)),
      ),
    );
    return [...follows, ...precedes];
  });
