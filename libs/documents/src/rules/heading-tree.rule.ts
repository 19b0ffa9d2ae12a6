import { type HeadingStyle, headingStyle, isOutcomePart } from './heading.rule';

/** A heading that is open at some depth. */
export interface OpenHeading {
  readonly text: string;
  readonly style: HeadingStyle;
}

const compatible = (one: HeadingStyle, other: HeadingStyle): boolean =>
  one === other || one === 'either' || other === 'either';

/**
 * How many of the open headings stay open when another one is printed, where only capitals and order tell the rank.
 * Headings without text between them stand inside one another; otherwise a heading closes the last one set like it.
 */
export const depthOf = (text: string, open: readonly OpenHeading[], followsHeading: boolean): number => {
  const last = open[open.length - 1];
  if (last === undefined || followsHeading) return open.length;
  const style = headingStyle(text);
  const sibling = open.findLastIndex((heading) => compatible(heading.style, style));
  if (sibling >= 0) return isOutcomePart(open[sibling]?.text ?? '') ? sibling + 1 : sibling;
  // Nothing is set like it: a sentence-style heading stands under a title-style one, but names of bodies
  // are written with capitals everywhere, so that capitals alone do not raise a heading.
  return style === 'sentence' ? open.length : open.length - 1;
};

/** A heading of one word takes the rank of those it stands beside. */
export const opened = (text: string, open: readonly OpenHeading[], depth: number): OpenHeading => {
  const style = headingStyle(text);
  return { text, style: style === 'either' ? (open[depth]?.style ?? style) : style };
};
