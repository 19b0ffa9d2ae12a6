import { childOf, elementsUnder, type XmlElement } from '../read-xml';

/** The list and level that a paragraph or its style names; a level is null where only the list is named. */
export interface NumberProperty {
  readonly numId: string;
  readonly level: number | null;
  /** The style it came from; null where the paragraph names it itself. */
  readonly style: string | null;
}

/** What styles give to paragraphs: list numbers. */
export interface WordStyles {
  /** By following what a style is based on. */
  numberOf(style: string): NumberProperty | null;
  /** The list of a list style. */
  listOf(style: string): string | null;
  /** The style of paragraphs that name none. */
  readonly standard: string | null;
}

const MOST_STEPS = 20;

/** The list and level named in paragraph properties. */
export const numberIn = (properties: XmlElement | undefined, style: string | null): NumberProperty | null => {
  const numbers = childOf(properties, 'numPr');
  const numId = childOf(numbers, 'numId')?.attributes['val'];
  if (numId === undefined) return null;
  const level = childOf(numbers, 'ilvl')?.attributes['val'];
  return { numId, level: level === undefined ? null : Number(level), style };
};

/** Reads the styles of a Word file. */
export const stylesOf = (xml: string): WordStyles => {
  const styles = new Map(
    [...elementsUnder(xml, 'styles')]
      .filter(({ name }) => name === 'style')
      .map((style) => [style.attributes['styleId'] ?? '', style] as const),
  );
  const own = (id: string): NumberProperty | null => numberIn(childOf(styles.get(id), 'pPr'), id);
  const numberOf = (id: string): NumberProperty | null => {
    let at: string | undefined = id;
    for (let step = 0; at !== undefined && step < MOST_STEPS; step++) {
      const found = own(at);
      if (found) return found;
      at = childOf(styles.get(at), 'basedOn')?.attributes['val'];
    }
    return null;
  };
  const standard = [...styles].find(
    ([, { attributes }]) => attributes['type'] === 'paragraph' && /^(?:1|true|on)$/u.test(attributes['default'] ?? ''),
  );
  return { numberOf, listOf: (id) => own(id)?.numId ?? null, standard: standard?.[0] ?? null };
};
