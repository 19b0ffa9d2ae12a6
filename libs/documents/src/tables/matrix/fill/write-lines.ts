import { type Element } from '@xmldom/xmldom';
import { collapseWhiteSpace } from '../../../text/white-space';
import { childElements, childNamed, type WordPositions } from './word-positions';

/** A stretch of the XML and what to put in its place. */
export interface XmlChange {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

// What XML 1.0 does not allow even when written out.
const NOT_XML =
  /[\0-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;
const WRITTEN_OUT: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

const escaped = (text: string): string =>
  text.replace(NOT_XML, '').replace(/[&<>]/gu, (sign) => WRITTEN_OUT[sign] ?? sign);

const paragraphsOf = (cell: Element): Element[] => childElements(cell).filter(({ localName }) => localName === 'p');

const textOf = (paragraph: Element): string => collapseWhiteSpace(paragraph.textContent ?? '');

/** How a cell sets its text: properties of its paragraph and of its runs, as they stand in the file. */
interface Setting {
  readonly prefix: string;
  readonly paragraph: string;
  readonly run: string;
}

/** Marks of tracked changes and breaks of sections belong to one paragraph only. */
const PERSONAL =
  /<(\w+:)?(sectPr|rPrChange|pPrChange)\b[^]*?<\/\1?\2>|<(?:\w+:)?(?:ins|del|moveFrom|moveTo)\b[^>]*\/>/gu;

const settingOf = (file: WordPositions, cell: Element): Setting => {
  const paragraphs = paragraphsOf(cell);
  const model = paragraphs[paragraphs.length - 1];
  const properties = childNamed(model, 'pPr');
  const runProperties = childNamed(childNamed(model, 'r'), 'rPr') ?? childNamed(properties, 'rPr');
  const source = (element: Element | undefined): string =>
    element ? file.sourceOf(element).replace(PERSONAL, '') : '';
  const prefix = cell.prefix === null || cell.prefix === '' ? '' : `${cell.prefix}:`;
  return { prefix, paragraph: source(properties), run: source(runProperties) };
};

const runXml = (line: string, { prefix, run }: Setting): string =>
  `<${prefix}r>${run}<${prefix}t xml:space="preserve">${escaped(line)}</${prefix}t></${prefix}r>`;

const paragraphXml = (line: string, setting: Setting): string =>
  `<${setting.prefix}p>${setting.paragraph}${runXml(line, setting)}</${setting.prefix}p>`;

/** Writes the first line into an empty paragraph, which keeps its properties and marks. */
const intoEmpty = (file: WordPositions, paragraph: Element, line: string, setting: Setting): XmlChange => {
  const { end, empty } = file.openingOf(paragraph);
  if (!empty) {
    const closing = file.endOf(paragraph) - `</${paragraph.nodeName}>`.length;
    return { from: closing, to: closing, text: runXml(line, setting) };
  }
  return { from: end - 2, to: end, text: `>${runXml(line, setting)}</${paragraph.nodeName}>` };
};

/** Adds lines to a cell, set as the cell sets its text; lines that it holds already are not written again. */
export const writeLines = (file: WordPositions, cell: Element, lines: readonly string[]): XmlChange[] => {
  const paragraphs = paragraphsOf(cell);
  const last = paragraphs[paragraphs.length - 1];
  const there = new Set(paragraphs.map(textOf));
  const [first, ...others] = lines.map(collapseWhiteSpace).filter((line) => line !== '' && !there.has(line));
  if (last === undefined || first === undefined) return [];
  const setting = settingOf(file, cell);
  const end = file.endOf(last);
  if (textOf(last) !== '')
    return [{ from: end, to: end, text: [first, ...others].map((line) => paragraphXml(line, setting)).join('') }];
  const change = intoEmpty(file, last, first, setting);
  const rest = others.map((line) => paragraphXml(line, setting)).join('');
  return change.to === end ? [{ ...change, text: change.text + rest }] : [change, { from: end, to: end, text: rest }];
};
