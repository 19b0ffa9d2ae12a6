/** A stretch of text on a page: points from the left and the lower edge of A4 (595 by 842). */
export interface PdfText {
  readonly x: number;
  readonly y: number;
  readonly text: string;
  /** In points. */
  readonly size?: number;
}

/** What a hostile or broken file has besides its pages, as PDF source. */
export interface PdfExtras {
  /** Entries of the catalogue: `/OpenAction << /S /JavaScript /JS (app.alert\(1\)) >>`. */
  readonly catalog?: string;
  /** Entries of the trailer: `/Encrypt << … >>`. */
  readonly trailer?: string;
}

const SIZE = 10;
// Every sign of Courier is 0.6 of its size wide, so that places can be reckoned.
const signWidth = (size: number): number => size * 0.6;
const FROM_0X80 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

const code = (sign: string): number => {
  const ligature = ['ﬁ', 'ﬂ'].indexOf(sign);
  if (ligature >= 0) return ligature + 1;
  const high = FROM_0X80.indexOf(sign);
  return high >= 0 ? high + 0x80 : sign.charCodeAt(0);
};
const hex = (text: string): string => [...text].map((sign) => code(sign).toString(16).padStart(2, '0')).join('');

const drawn = ({ x, y, text, size = SIZE }: PdfText): string =>
  `BT /F1 ${size} Tf 1 0 0 1 ${x} ${y} Tm <${hex(text)}> Tj ET`;

/**
 * A PDF of one's own, so that tests say where every word stands. Signs of windows-1252 and the ligatures ﬁ and ﬂ.
 * For whole pages see `aPage`.
 */
export const aPdf = (pages: readonly (readonly PdfText[])[], { catalog = '', trailer = '' }: PdfExtras = {}) => {
  const first = 4;
  const kids = pages.map((_, index) => `${first + index * 2} 0 R`).join(' ');
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Courier /Encoding << /Type /Encoding /BaseEncoding /WinAnsiEncoding /Differences [1 /fi /fl] >> >>',
    ...pages.flatMap((texts, index) => {
      const content = texts.map(drawn).join('\n');
      return [
        `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${first + index * 2 + 1} 0 R >>`,
        `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
      ];
    }),
  ];
  let file = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = file.length;
    file += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return String(offset).padStart(10, '0');
  });
  const table = offsets.map((offset) => `${offset} 00000 n \n`).join('');
  const end = `trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${file.length}\n%%EOF\n`;
  return Uint8Array.from(
    Buffer.from(`${file}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}${end}`, 'latin1'),
  );
};

export interface Column {
  readonly x?: number;
  /** Base line of the first line. */
  readonly top?: number;
  readonly size?: number;
  /** From base line to base line. */
  readonly leading?: number;
}

/** One printed line; `{^3}` inside is a raised 3 in smaller print, as an anchor of a footnote. */
const lineOf = (line: string, x: number, y: number, size: number): PdfText[] => {
  let at = x;
  return line.split(/(\{\^[^}]+\})/u).flatMap((part) => {
    const raised = /^\{\^(.+)\}$/u.exec(part)?.[1];
    const text = raised ?? part;
    const partSize = raised === undefined ? size : size * 0.6;
    const piece = { x: at, y: raised === undefined ? y : y + size * 0.35, text, size: partSize };
    at += text.length * signWidth(partSize);
    return text === '' ? [] : [piece];
  });
};

/** Lines below each other; an empty line is a gap of half a line, as between paragraphs. */
export const aColumn = (lines: readonly string[], column: Column = {}): PdfText[] => {
  const { x = 72, top = 760, size = SIZE, leading = size * 1.2 } = column;
  let y = top + leading;
  return lines.flatMap((line) => {
    y -= line === '' ? leading / 2 : leading;
    return line === '' ? [] : lineOf(line, x, y, size);
  });
};

export interface PageParts {
  readonly header?: string;
  /** Across both columns, above them. */
  readonly heading?: readonly string[];
  /** One column of at most 75 signs a line, or two of at most 37. */
  readonly columns: readonly [readonly string[]] | readonly [readonly string[], readonly string[]];
  /** Each line in smaller print at the foot of the page: `{^3}`, then the note. */
  readonly footnotes?: readonly string[];
  readonly footer?: string;
}

/** A page as bodies of the United Nations print them: header, one or two columns, footnotes in small print, footer. */
export const aPage = ({ header, heading = [], columns, footnotes = [], footer }: PageParts): PdfText[] => {
  const top = 760 - heading.length * 14;
  const [left, right = []] = columns;
  return [
    ...(header === undefined ? [] : aColumn([header], { top: 805, size: 9 })),
    ...aColumn(heading),
    ...aColumn(left, { top }),
    ...aColumn(right, { top, x: 311 }),
    ...aColumn(footnotes, { top: 60 + footnotes.length * 10, size: 8, leading: 10 }),
    ...(footer === undefined ? [] : aColumn([footer], { top: 36, size: 9 })),
  ];
};
