import type { Finding } from '../../document/read-document.types';
import { Refusal } from '../refusal';
import { loadPdf, readPage } from './load-pdf';
import type { PdfPage } from './piece';

const MOST_PAGES = 10_000;
/** Pages and pieces of text that are read; what comes after them is told in a finding. */
const PAGES_READ = 1500;
const PIECES_READ = 1_000_000;
// Of the 20 seconds that reading may take, so that what was read until then is not lost.
const MILLISECONDS = 12_000;

const damaged = (page: number, error: unknown): Finding => ({
  code: 'broken-file',
  line: 1,
  page,
  detail: `page ${page} cannot be read: ${error instanceof Error ? error.message : 'unknown'}`,
});

/** Pages of a PDF with the places of their texts. */
export const pagesOf = async (bytes: Uint8Array): Promise<{ pages: PdfPage[]; findings: Finding[] }> => {
  const end = performance.now() + MILLISECONDS;
  const pdf = await loadPdf(bytes);
  const pages: PdfPage[] = [];
  const findings: Finding[] = [];
  let pieces = 0;
  try {
    if (pdf.numPages > MOST_PAGES)
      throw new Refusal('too-many-pages', `${pdf.numPages} pages; at most ${MOST_PAGES} are opened`);
    for (let number = 1; number <= pdf.numPages; number++) {
      if (number > PAGES_READ || pieces > PIECES_READ || performance.now() > end) {
        findings.push({
          code: 'too-many-pages',
          line: 1,
          page: number,
          detail: `pages ${number} to ${pdf.numPages} were not read`,
        });
        break;
      }
      try {
        const page = await readPage(await pdf.getPage(number));
        pieces += page.pieces.length;
        pages.push(page);
      } catch (error) {
        findings.push(damaged(number, error));
      }
    }
    return { pages, findings };
  } finally {
    await pdf.destroy();
  }
};

/** Pages that hold pictures or nothing: what they show is not read. */
export const pagesWithoutText = (pages: readonly PdfPage[]): Finding[] => {
  const runs: { from: number; to: number }[] = [];
  for (const { number, pieces } of pages) {
    if (pieces.length > 0) continue;
    const last = runs[runs.length - 1];
    if (last?.to === number - 1) last.to = number;
    else runs.push({ from: number, to: number });
  }
  return runs.map(({ from, to }) => ({
    code: 'no-text',
    line: 1,
    page: from,
    detail: from === to ? `page ${from} holds no text` : `pages ${from} to ${to} hold no text`,
  }));
};
