import { sentencesOf, type Span, withoutQuotations } from '../text/sentences';
import { directAsks } from './direct-ask.frame';
import { duties } from './duty.frame';
import type { Frame } from './frame.types';
import { modalAsks } from './modal.frame';
import { needs } from './need.frame';
import { passiveAsks } from './passive-ask.frame';
import { selfBindings } from './self.frame';

/** No paragraph is that long or asks that often; what does is a page without paragraphs, or made to exhaust the reader. */
const LONGEST = 20_000;
const MOST_CLAUSES = 60;

const byPlace = (a: Frame, b: Frame): number => a.verbEnd - b.verbEnd || a.start - b.start;

const opensAt = ({ start, subjectStart }: Frame): number => subjectStart ?? start;

const sentenceAt = (sentences: readonly Span[], at: number): Span | undefined =>
  sentences.find(({ start, end }) => start <= at && at <= end);

/** A clause ends with its sentence, or where the next verb of the body begins. */
const bounded = (frames: readonly Frame[], sentences: readonly Span[]): Frame[] =>
  frames.map((frame, index) => {
    const next = frames.find((later, at) => at > index && opensAt(later) > frame.verbEnd);
    const sentenceEnd = sentenceAt(sentences, frame.verbEnd)?.end ?? frame.end;
    const end = Math.min(frame.end, next ? opensAt(next) : frame.end, sentenceEnd);
    return { ...frame, end: Math.max(frame.verbEnd, end) };
  });

/** "Recommends that States should", "reminds States that they must": one ask, and the first verb carries it. */
const governed = (frame: Frame, asks: readonly Frame[], sentences: readonly Span[]): boolean => {
  const sentence = sentenceAt(sentences, frame.verbEnd);
  return asks.some(({ verbEnd }) => verbEnd < frame.verbEnd && sentenceAt(sentences, verbEnd) === sentence);
};

const overlaps = (one: Frame, other: Frame): boolean => one.start < other.verbEnd && other.start < one.verbEnd;

/** Every clause of a text that asks, obliges or binds, in the order of the text. */
export const findFrames = (verbatim: string): Frame[] => {
  const text = withoutQuotations(verbatim.slice(0, LONGEST));
  const sentences = sentencesOf(text);
  const dutyFrames = duties(text).slice(0, MOST_CLAUSES);
  const direct = [...directAsks(text), ...passiveAsks(text), ...selfBindings(text)]
    .slice(0, MOST_CLAUSES)
    .filter((frame) => !dutyFrames.some((duty) => overlaps(duty, frame)));
  const carrying = direct.filter(({ rule }) => rule !== 'restated-ask');
  const restated = direct.filter(
    (frame) => frame.rule !== 'restated-ask' || !carrying.some((ask) => overlaps(ask, frame)),
  );
  const weaker = [...modalAsks(text), ...needs(text), ...dutyFrames]
    .slice(0, MOST_CLAUSES)
    .filter((frame) => !governed(frame, carrying, sentences) && !restated.some((ask) => overlaps(ask, frame)));
  return bounded([...restated, ...weaker].sort(byPlace), sentences);
};
