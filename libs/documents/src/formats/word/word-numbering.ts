import { toRoman } from '../../rules/numeral.rule';
import { childOf, childrenOf, elementsUnder, type XmlElement } from '../read-xml';

/** One level of a list: how it counts and what it prints, `%2` standing for the count of the second level. */
interface Level {
  readonly start: number;
  readonly format: string;
  readonly print: string;
  /** What stands between number and text. */
  readonly suffix: string;
  /** Counts in figures whatever the levels above count in (ECMA-376, 17.9.4). */
  readonly legal: boolean;
  /** The level, from 1, that makes it begin anew; 0 for none, null for any above it. */
  readonly restartsAfter: number | null;
  readonly style: string | null;
}

/** A list as paragraphs refer to it. */
interface List {
  /** Lists made of one model count on together. */
  readonly model: string;
  readonly levels: ReadonlyMap<number, Level>;
  readonly restarts: ReadonlyMap<number, number>;
}

const value = (element: XmlElement | undefined, name: string): string | null =>
  childOf(element, name)?.attributes['val'] ?? null;

const isOn = (element: XmlElement | undefined, name: string): boolean =>
  childOf(element, name) !== undefined && !/^(?:0|false|off)$/u.test(value(element, name) ?? 'true');

const SUFFIXES: Readonly<Record<string, string>> = { tab: ' ', space: ' ', nothing: '' };

const levelOf = (element: XmlElement): readonly [number, Level] => {
  const restart = value(element, 'lvlRestart');
  return [
    Number(element.attributes['ilvl'] ?? 0),
    {
      start: Number(value(element, 'start') ?? 0),
      format: value(element, 'numFmt') ?? 'decimal',
      print: value(element, 'lvlText') ?? '',
      suffix: SUFFIXES[value(element, 'suff') ?? 'tab'] ?? ' ',
      legal: isOn(element, 'isLgl'),
      restartsAfter: restart === null ? null : Number(restart),
      style: value(element, 'pStyle'),
    },
  ];
};

const named = (element: XmlElement, name: string): XmlElement[] =>
  childrenOf(element).filter((child) => child.name === name);

/** The lists of a Word file by their number. `listOfStyle` finds the list of a list style, to which models refer. */
export const listsOf = (xml: string, listOfStyle: (style: string) => string | null): ReadonlyMap<string, List> => {
  const elements = [...elementsUnder(xml, 'numbering')];
  const models = new Map(
    elements
      .filter(({ name }) => name === 'abstractNum')
      .map((model) => [model.attributes['abstractNumId'] ?? '', model] as const),
  );
  const nums = elements.filter(({ name }) => name === 'num');
  const modelOf = (num: XmlElement | undefined): string => value(num, 'abstractNumId') ?? '';
  const linked = (model: string): string => {
    const style = value(models.get(model), 'numStyleLink');
    const num = style === null ? null : listOfStyle(style);
    return num === null ? model : modelOf(nums.find(({ attributes }) => attributes['numId'] === num));
  };
  return new Map(
    nums.map((num) => {
      const model = linked(modelOf(num));
      const overrides = named(num, 'lvlOverride');
      const own = overrides.flatMap((override) => named(override, 'lvl').map(levelOf));
      const levels = new Map([
        ...(models.get(model) ? named(models.get(model) ?? num, 'lvl').map(levelOf) : []),
        ...own,
      ]);
      const restarts = overrides.flatMap((override) => {
        const start = value(override, 'startOverride');
        return start === null ? [] : [[Number(override.attributes['ilvl'] ?? 0), Number(start)] as const];
      });
      return [num.attributes['numId'] ?? '', { model, levels, restarts: new Map(restarts) }] as const;
    }),
  );
};

const LONGEST_COUNT = 9999;

// Word goes on after z with aa, bb, cc.
const letters = (count: number): string =>
  String.fromCharCode(97 + ((count - 1) % 26)).repeat(Math.min(20, Math.floor((count - 1) / 26) + 1));

const ORDINAL_ENDINGS: Readonly<Record<string, string>> = { one: 'st', two: 'nd', few: 'rd', other: 'th' };
const ordinals = new Intl.PluralRules('en', { type: 'ordinal' });

const printed = (count: number, format: string): string => {
  if (count < 1 || count > LONGEST_COUNT) return String(count);
  switch (format) {
    case 'lowerLetter':
      return letters(count);
    case 'upperLetter':
      return letters(count).toUpperCase();
    case 'lowerRoman':
      return toRoman(count).toLowerCase();
    case 'upperRoman':
      return toRoman(count);
    case 'decimalZero':
      return String(count).padStart(2, '0');
    case 'ordinal':
      return `${count}${ORDINAL_ENDINGS[ordinals.select(count)] ?? ''}`;
    case 'none':
      return '';
    default:
      return String(count);
  }
};

/** Counts automatic numbers through a document, as Word does while it prints. */
export class WordNumbering {
  private readonly counts = new Map<string, Map<number, number>>();
  private readonly restarted = new Set<string>();

  constructor(private readonly lists: ReadonlyMap<string, List>) {}

  /** The level of a list that belongs to a paragraph style. */
  levelOfStyle(numId: string, style: string): number {
    const levels = this.lists.get(numId)?.levels ?? new Map<number, Level>();
    return [...levels].find(([, level]) => level.style === style)?.[0] ?? 0;
  }

  /** The number of the next paragraph of a list and what parts it from the text; empty for lists that are not there. */
  next(numId: string, at: number): string {
    const list = this.lists.get(numId);
    const level = list?.levels.get(at);
    if (!list || !level) return '';
    const counts = this.counts.get(list.model) ?? new Map<number, number>();
    this.counts.set(list.model, counts);
    counts.set(at, this.restart(numId, list, at) ?? this.following(counts, at, level));
    for (const [deeper, { restartsAfter }] of list.levels)
      if (deeper > at && (restartsAfter === null || restartsAfter > at)) counts.delete(deeper);
    return this.label(list, counts, level);
  }

  private following(counts: ReadonlyMap<number, number>, at: number, level: Level): number {
    const count = counts.get(at);
    return count === undefined ? level.start : count + 1;
  }

  private restart(numId: string, list: List, at: number): number | undefined {
    const start = list.restarts.get(at);
    const key = `${numId}/${at}`;
    if (start === undefined || this.restarted.has(key)) return undefined;
    this.restarted.add(key);
    return start;
  }

  private label(list: List, counts: ReadonlyMap<number, number>, level: Level): string {
    // Bullets are mostly signs of symbol fonts in the private use area.
    if (level.format === 'bullet') return `${level.print.replace(/[\uf000-\uf8ff]/gu, '•')}${level.suffix}`;
    const text = level.print.replace(/%(\d)/gu, (_, digit: string) => {
      const other = list.levels.get(Number(digit) - 1);
      const count = counts.get(Number(digit) - 1) ?? other?.start ?? 1;
      return printed(count, level.legal ? 'decimal' : (other?.format ?? 'decimal'));
    });
    return text === '' ? '' : text + level.suffix;
  }
}
