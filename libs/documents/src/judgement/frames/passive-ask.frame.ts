import { sentencesOf } from '../text/sentences';
import type { Frame } from './frame.types';
import { ASK_VERBS } from './verbs/verbs.lexicon';

const participles = ASK_VERBS.map(({ past, follows }) => (follows ? `${past}\\s+(?:up)?on` : past)).join('|');
const PASSIVE = new RegExp(
  `\\b(?:is|are)\\s+(?:(?:\\w+ly|herein|hereby|also|further)\\s+)*(${participles})\\s+to\\b`,
  'gi',
);
const IN_RELATIVE_CLAUSE = /\b(?:in which|by which|which|who|whereby|where)\b[^,;]*$/i;

const bySubject = (text: string): Frame[] =>
  sentencesOf(text).flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(PASSIVE)].flatMap(({ 0: printed, 1: participle = '', index }) => {
      const found = ASK_VERBS.find(({ past }) => participle.toLowerCase().startsWith(past));
      if (!found || IN_RELATIVE_CLAUSE.test(text.slice(start, start + index))) return [];
      const verb = printed.toLowerCase().replace(/\s+to$/, '');
      const verbEnd = start + index + printed.length - 2;
      return [
        {
          rule: 'passive-ask',
          verb,
          verbClass: found.verbClass,
          basis: 'ask',
          start: start + index,
          verbEnd,
          end,
          subjectStart: start,
        },
      ];
    }),
  );

const IMPERSONAL = new RegExp(`\\bit (?:is|was) (?:\\w+ )?(${participles})(?= (?:to|that)\\b)`, 'gi');

/** "It is recommended that Governments": the one who is asked follows. */
const impersonal = (text: string): Frame[] =>
  [...text.matchAll(IMPERSONAL)].flatMap(({ 0: printed, 1: participle = '', index }) => {
    const found = ASK_VERBS.find(({ past }) => participle.toLowerCase().startsWith(past));
    if (!found) return [];
    const place = { start: index, verbEnd: index + printed.length, end: text.length };
    return [{ rule: 'passive-ask', verb: printed.toLowerCase(), verbClass: found.verbClass, basis: 'ask', ...place }];
  });

/** "States are encouraged to", "it is recommended that States": asked in the passive. */
export const passiveAsks = (text: string): Frame[] => [...bySubject(text), ...impersonal(text)];
