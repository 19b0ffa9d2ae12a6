import type { Page } from 'playwright-core';
import { aPage, aPdf } from '../../libs/documents/test/files/a-pdf';
import { toPage } from './member';

export type SentFile = { name: string; mimeType: string; buffer: Buffer };

/** A resolution that was never adopted, over two pages; its second paragraph holds two asks that belong apart. */
export const aResolution = (): SentFile => {
  const first = [
    'Resolution adopted by the Human Rights Council on 16 July 2025',
    '',
    '61/77. Lighthouses and the people who keep them',
    '',
    'The Human Rights Council,',
    '',
    'Guided by the purposes and principles of the Charter of the United Nations,',
    '',
    'Deeply concerned that lighthouse keepers from abroad are paid less than',
    'others for the same work,',
    '',
    '1. Calls upon all States to guarantee equal pay to lighthouse keepers,',
    'whatever their origin;',
    '',
    '2. Urges States to train coastal inspectors on racial discrimination;',
    'requests all States to open remote stations to visits by monitors;',
  ];
  const second = [
    '3. Encourages Member States to keep figures on complaints, disaggregated',
    'by origin and by sex;',
    '',
    '4. Invites parliaments to review laws on the employment of foreign',
    'workers at sea;',
    '',
    '5. Decides to remain seized of the matter.',
  ];
  const header = 'A/HRC/RES/61/77';
  const pages = [
    aPage({ header, heading: ['United Nations', 'General Assembly', 'Distr.: General'], columns: [first] }),
    aPage({ header, columns: [second], footer: '2' }),
  ];
  return { name: 'lighthouses.pdf', mimeType: 'application/pdf', buffer: Buffer.from(aPdf(pages)) };
};

/** The same file as a bad line would leave it. */
export const aTornFile = (): SentFile => {
  const { buffer } = aResolution();
  return { name: 'torn.pdf', mimeType: 'application/pdf', buffer: buffer.subarray(0, 400) };
};

/** So many paragraphs that reading them takes a while. */
export const aLongText = (place: string, paragraphs: number): string =>
  [
    'The General Assembly,',
    ...Array.from(
      { length: paragraphs },
      (_, at) => `${at + 1}. Calls upon all States to train the keepers of ${place} lighthouse ${at + 1} in first aid;`,
    ),
  ].join('\n\n');

/** A review of a State, as its report begins. */
export const aReviewOf = (state: string): string =>
  [
    'United Nations A/HRC/61/9',
    'Human Rights Council',
    'Report of the Working Group on the Universal Periodic Review',
    state,
    'I. Summary of the proceedings of the review process',
    `1. The review of ${state} was held at the 3rd meeting, on 5 May 2025.`,
    'II. Conclusions and/or recommendations',
    `2. The following recommendations enjoy the support of ${state}:`,
    '2.1 Train the keepers of lighthouses (Peru);',
    '2.2 Pay them equally (Kenya).',
  ].join('\n\n');

const toStart = async (page: Page): Promise<void> => {
  await toPage(page, 'Documents brought in');
  await page.getByRole('heading', { level: 1, name: 'Documents brought in' }).waitFor();
  await page.getByRole('link', { name: 'Bring in a document' }).first().click();
  await page.getByRole('heading', { level: 1, name: 'Bring in a document' }).waitFor();
};

export const bringInFile = async (page: Page, file: SentFile): Promise<void> => {
  await toStart(page);
  await page.getByLabel('Choose a file').first().setInputFiles(file);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { level: 1, name: file.name }).waitFor();
};

export const bringInText = async (page: Page, name: string, text: string): Promise<void> => {
  await toStart(page);
  await page.getByLabel('Pasted text').check();
  await page.getByLabel('Name of the text').fill(name);
  await page.getByLabel('Text', { exact: true }).fill(text);
  await page.getByRole('button', { name: 'Read it' }).click();
  await page.getByRole('heading', { level: 1, name }).waitFor();
};

/** The paragraph that is open for review. */
export const currentRef = (page: Page): Promise<string> =>
  page.locator('[aria-current="true"]').getByRole('heading').innerText();

/** Waits, for as long as a page may take, until another paragraph than this one is open. */
export const movedOnFrom = async (page: Page, ref: string): Promise<void> => {
  await page.waitForFunction(
    (was) => ![was, undefined].includes(document.querySelector('[aria-current="true"] h3')?.textContent),
    ref,
  );
};

/** Presses a key once a paragraph is open for it, and waits until the screen says what came of it. */
export const press = async (page: Page, key: string, outcome: RegExp): Promise<void> => {
  await currentRef(page);
  await page.keyboard.press(key);
  await page.getByRole('status').filter({ hasText: outcome }).waitFor();
};

/** Goes down the list with the key for the next one. */
export const goTo = async (page: Page, ref: string): Promise<void> => {
  for (let presses = 0; presses < 50; presses += 1) {
    const before = await currentRef(page);
    if (before === ref) return;
    await page.keyboard.press('j');
    await movedOnFrom(page, before);
  }
  throw new Error(`${ref} is not in the list`);
};

export const openView = async (page: Page, view: string): Promise<void> => {
  await page.getByRole('navigation', { name: 'Parts of this import' }).getByRole('link', { name: view }).click();
};
