import type { Action } from '@heed/domain';
import { screen } from '@testing-library/react';
import { brokenRules } from '../../../test/workspace/accessibility';
import { fakeApi, ok } from '../../../test/workspace/fake-api';
import { anEndedOne, anOpening, anOpenOne } from '../../../test/workspace/opening-views';
import { renderAt } from '../../../test/workspace/render-at';
import { anUpdate, aMyCommitmentRow, aSession, aWorld } from '../../../test/workspace/views';

const withWorkspace = () =>
  fakeApi({
    'GET /session': () => ok(aSession()),
    'GET /progress': () => ok(aWorld()),
    'GET /me/commitments': () => ok({ items: [aMyCommitmentRow()], next: null, total: 1 }),
    [`GET /updates/${anUpdate().id}`]: () => ok(anUpdate()),
  });

/** Words that come from people and documents, not from the interface. */
const CONTENT =
  /Aldoria|Tomas Reke|Mio Tarr|Lena Moor|States should|Report of|4\(c\)|train law|write in its name|Dec 2026|UTC|^[\W\d]*$/;

const bare = (container: Element): string[] => {
  const texts = document.createTreeWalker(container, NodeFilter.SHOW_TEXT);
  const found: string[] = [];
  while (texts.nextNode()) {
    const text = texts.currentNode.textContent?.trim() ?? '';
    if (!text.startsWith('[') && !CONTENT.test(text)) found.push(text);
  }
  return found;
};

describe('other languages', () => {
  it.each(['/', `/updates/${anUpdate().id}`])('every word of %s comes from the message files', async (address) => {
    withWorkspace();
    const { container } = renderAt(address, 'en-XA');
    await screen.findAllByText(/States should/);
    expect(bare(container)).toEqual([]);
  });

  const told = anEndedOne({ abilities: ['opening.acknowledge'] });
  it.each([
    [
      '/emergency-access',
      ['opening.read', 'opening.begin'],
      [anOpening(), anOpenOne({ id: 'o' }), anEndedOne({ id: 'e' })],
    ],
    [`/emergency-access/${anOpening().id}`, ['opening.read', 'opening.begin'], [anOpenOne()]],
    ['/', ['workspace.read', 'opening.read', 'opening.acknowledge'], [told]],
  ] satisfies [string, Action[], ReturnType<typeof anOpening>[]][])(
    'so does every word of emergency access at %s',
    async (address, abilities, openings) => {
      const api = withWorkspace();
      api.answer('GET /session', () => ok(aSession({ abilities })));
      api.answer('GET /openings', () => ok(openings));
      const { container } = renderAt(address, 'en-XA');
      await screen.findAllByText(/write in its name/);
      expect(bare(container)).toEqual([]);
    },
  );

  it.each(['/', `/updates/${anUpdate().id}`])(
    '%s runs from right to left, and the text asked stays as it is',
    async (address) => {
      withWorkspace();
      const { container } = renderAt(address, 'ar-XB');
      const [text] = await screen.findAllByText(/States should/);
      expect(document.documentElement).toHaveAttribute('dir', 'rtl');
      expect(text?.closest('[dir]')).toHaveAttribute('dir', 'ltr');
      expect(await brokenRules(container)).toEqual([]);
    },
  );
});
