import { sentencesOf, withoutQuotations } from '../text/sentences';
import { directAsks } from './direct-ask.frame';
import { duties } from './duty.frame';
import type { Frame } from './frame.types';
import { modalAsks } from './modal.frame';
import { needs } from './need.frame';
import { passiveAsks } from './passive-ask.frame';
import { selfBindings } from './self.frame';

const byPlace = (a: Frame, b: Frame): number => a.verbEnd - b.verbEnd || a.start - b.start;

const opensAt = ({ start, subjectStart }: Frame): number => subjectStart ?? start;

/** A clause ends with its sentence, or where the next verb of the body begins. */
const bounded = (frames: readonly Frame[], text: string): Frame[] => {
  const sentences = sentencesOf(text);
  return frames.map((frame, index) => {
    const next =
      frames
        .slice(index + 1)
        .map(opensAt)
        .find((at) => at > frame.verbEnd) ?? text.length;
    const sentenceEnd =
      sentences.find(({ start, end }) => start <= frame.verbEnd && frame.verbEnd <= end)?.end ?? text.length;
    return { ...frame, end: Math.max(frame.verbEnd, Math.min(frame.end, next, sentenceEnd)) };
  });
};

const sameSentence = (text: string, from: number, to: number): boolean =>
  !sentencesOf(text).some(({ start }) => from < start && start <= to);

/** "Recommends that States should", "reminds States that they must": one ask, and the first verb carries it. */
const governed = (frame: Frame, asks: readonly Frame[], text: string): boolean =>
  asks.some(
    ({ verbEnd }) =>
      verbEnd <= frame.verbEnd && frame.verbEnd !== verbEnd && sameSentence(text, verbEnd, frame.verbEnd),
  );

const overlaps = (one: Frame, other: Frame): boolean => one.start < other.verbEnd && other.start < one.verbEnd;

/** Every clause of a text that asks, obliges or binds, in the order of the text. */
export const findFrames = (verbatim: string): Frame[] => {
  const text = withoutQuotations(verbatim);
  const dutyFrames = duties(text);
  const direct = [...directAsks(text), ...passiveAsks(text), ...selfBindings(text)].filter(
    (frame) => !dutyFrames.some((duty) => overlaps(duty, frame)),
  );
  const carrying = direct.filter(({ rule }) => rule !== 'restated-ask');
  const restated = direct.filter(
    (frame) => frame.rule !== 'restated-ask' || !carrying.some((ask) => overlaps(ask, frame)),
  );
  const weaker = [...modalAsks(text), ...needs(text), ...dutyFrames].filter(
    (frame) => !governed(frame, carrying, text) && !restated.some((ask) => overlaps(ask, frame)),
  );
  return bounded([...restated, ...weaker].sort(byPlace), text);
};
