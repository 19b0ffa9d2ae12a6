import { describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { signIn } from './steps/member';
import { countryCounts } from './steps/portal';
import { startVisits } from './visits';

type Account = { id: string; commitmentId: string; publishedAt: string; organisation: { slug: string } | null };

const NGO = 'qmc-rights-watch';

/** The oldest account of the NGO that is public and alone on its commitment. */
const oldestAccount = async (page: Page): Promise<Account> => {
  const answer = await page.request.get('/api/v1/published-updates?country=QMC&limit=200');
  const { items }: { items: Account[] } = await answer.json();
  const own = items.filter(({ organisation }) => organisation?.slug === NGO);
  const alone = own.filter(({ commitmentId }) => own.filter((one) => one.commitmentId === commitmentId).length === 1);
  const oldest = alone.at(-1);
  if (!oldest) throw new Error('The demonstration has no account of this NGO');
  return oldest;
};

const narrativeOf = async (page: Page, { id, commitmentId }: Account): Promise<string> => {
  const answer = await page.request.get(`/api/v1/commitments/${commitmentId}`);
  const { updates }: { updates: { id: string; narrative: string | null }[] } = await answer.json();
  return updates.find((update) => update.id === id)?.narrative ?? '';
};

describe('an NGO in an emergency', () => {
  const visits = startVisits();

  it('withdraws an old account: nobody reads it again, on no page and for no past day', async () => {
    const page = await visits.open();
    const account = await oldestAccount(page);
    const words = await narrativeOf(page, account);
    const day = account.publishedAt.slice(0, 10);
    const yesterday = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
    const { commitmentId } = account;
    const places = ['', `?asOf=${day}`, `?asOf=${yesterday}`].flatMap((when) => [
      `/commitments/${commitmentId}${when}`,
      `/countries/QMC${when}`,
      `/api/v1/commitments/${commitmentId}${when}`,
      `/api/v1/published-updates${when || '?'}&country=QMC&limit=200`,
    ]);
    const holding = async (text: string): Promise<string[]> => {
      const texts = await Promise.all(places.map(async (place) => (await page.request.get(place)).text()));
      return places.filter((_place, at) => texts[at]?.includes(text));
    };
    const independentOn = async (when: string): Promise<number> => {
      const answer = await page.request.get(`/api/v1/countries/QMC/progress?asOf=${when}`);
      const { lanes }: { lanes: { withIndependent: number } } = await answer.json();
      return lanes.withIndependent;
    };
    expect(words.length).toBeGreaterThan(20);
    expect((await holding(words)).length).toBeGreaterThanOrEqual(6);
    const before = { that: await independentOn(day), yesterday: await independentOn(yesterday) };

    await signIn(page, `advocacy@${NGO}.demo.example`);
    await page.goto(`/workspace/commitments/${commitmentId}`);
    await page.getByRole('button', { name: /^Withdraw the account of/ }).click();
    await page.getByLabel('Reason (may be left empty)').fill('A witness was threatened.');
    await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it now' }).click();
    await page.getByRole('dialog').waitFor({ state: 'detached' });

    expect(await holding(words)).toEqual([]);
    expect(await holding('A witness was threatened.')).toEqual([]);
    expect(await independentOn(day)).toBe(before.that - 1);
    await page.goto(`/commitments/${commitmentId}?asOf=${day}`);
    await page.getByText(/withdrawn by its author/i).waitFor();
    await page.goto(`/search?q=${encodeURIComponent(words.slice(0, 60))}`);
    await page.getByText('No paragraph holds these words.').waitFor();
    expect((await countryCounts(page, 'QMC')).independent).toBeLessThanOrEqual(before.yesterday);
  });
});
