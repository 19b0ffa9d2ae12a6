import type { PDFDocumentProxy, PDFPageProxy } from 'pdfjs-dist';
import { Refusal } from '../refusal';
import type { PdfPage, Piece } from './piece';

const MOST_PIECES_ON_A_PAGE = 40_000;

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : '');

/**
 * pdf.js for older engines. Its polyfills replace `push` of every array in the process by one many times slower (V8 before
 * 12.1 names one error differently); it is put back.
 */
const importPdfJs = async (): Promise<typeof import('pdfjs-dist')> => {
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push');
  // It makes a matrix of browsers as it loads, and uses it for drawing only. The native library that would bring one may not
  // be loaded where files of strangers are read; anything that can be made will do.
  if (!('DOMMatrix' in globalThis)) Object.assign(globalThis, { DOMMatrix: Object });
  // An ES module: TypeScript keeps `import()` in CommonJS output, and Jest's transformer makes a `require` of it.
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs');
  // Loaded before it is asked for, so that it finds its half of pdf.js in this process.
  await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
  if (push) Object.defineProperty(Array.prototype, 'push', push);
  return pdfjs;
};

/** Opens a PDF in this process, without network, fonts or the evaluation of anything in it. */
export const loadPdf = async (bytes: Uint8Array): Promise<PDFDocumentProxy> => {
  const { getDocument, VerbosityLevel } = await importPdfJs();
  try {
    // pdf.js takes hold of the bytes that it is given, so it is given a copy.
    return await getDocument({
      data: Uint8Array.from(bytes),
      verbosity: VerbosityLevel.ERRORS,
      isEvalSupported: false,
      useSystemFonts: false,
      disableFontFace: true,
      useWasm: false,
      stopAtErrors: false,
    }).promise;
  } catch (error) {
    if (nameOf(error) === 'PasswordException') throw new Refusal('encrypted', 'the file is protected by a password');
    throw new Refusal('broken-file', `not a PDF that can be opened: ${error instanceof Error ? error.message : ''}`);
  }
};

type Matrix = readonly [number, number, number, number, number, number];

const numbers = (values: readonly unknown[]): Matrix => {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values.map((value) => (typeof value === 'number' ? value : 0));
  return [a, b, c, d, e, f];
};

const multiplied = ([a, b, c, d, e, f]: Matrix, [g, h, i, j, k, l]: Matrix): Matrix => [
  a * g + c * h,
  b * g + d * h,
  a * i + c * j,
  b * i + d * j,
  a * k + c * l + e,
  b * k + d * l + f,
];

/** Ligatures and the presentation forms of Arabic as the letters they stand for. */
const unfolded = (text: string): string =>
  text.replace(/[\ufb00-\ufdff\ufe70-\ufefc]+/gu, (forms) => forms.normalize('NFKC'));

/** Text of one page with its place; line feeds and tabs of the file are places already. */
export const readPage = async (page: PDFPageProxy): Promise<PdfPage> => {
  const viewport = page.getViewport({ scale: 1 });
  const toPage = numbers(viewport.transform);
  const { items } = await page.getTextContent();
  const pieces: Piece[] = [];
  const sideways: string[] = [];
  for (const item of items.slice(0, MOST_PIECES_ON_A_PAGE)) {
    if (!('str' in item) || item.str.trim() === '') continue;
    const [a, b, c, d, x, y] = multiplied(toPage, numbers(item.transform));
    if (Math.abs(b) > Math.abs(a) / 4) sideways.push(item.str);
    else
      pieces.push({
        text: unfolded(item.str),
        x,
        right: x + item.width,
        y,
        size: Math.hypot(c, d),
        rightToLeft: item.dir === 'rtl',
      });
  }
  page.cleanup();
  return {
    number: page.pageNumber,
    width: viewport.width,
    height: viewport.height,
    pieces: withoutShadows(pieces),
    sideways,
  };
};

// Old printers made bold letters by printing them twice.
const withoutShadows = (pieces: readonly Piece[]): Piece[] => {
  const seen = new Set<string>();
  return pieces.filter(({ text, x, y }) => {
    const key = `${text}@${Math.round(x)},${Math.round(y)}`;
    return !seen.has(key) && seen.add(key);
  });
};
