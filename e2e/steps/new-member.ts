import type { Page } from 'playwright-core';
import { aMember, type MemberUnderTest } from '../../apps/api/test/a-member';
import { rows } from '../database';
import { AuthenticatorApp } from './authenticator-app';

/** Somebody of a real organisation, at work on a State of the world: nothing of the demonstration's ease is theirs. */
export const aNewMember = async (given: Parameters<typeof aMember>[1]): Promise<MemberUnderTest> => {
  const member = await aMember({ rows }, given);
  await rows('INSERT INTO people.country_of_work (organisation_id, country_iso3) VALUES ($1, $2)', [
    member.organisationId,
    'AUS',
  ]);
  return member;
};

/** What a change of roles does to whoever is signed in. */
export const endSessionsOf = ({ userId }: MemberUnderTest): Promise<unknown> =>
  rows('UPDATE people.session SET ended_at = now() WHERE user_id = $1', [userId]);

/** As if the proof of who it is had been given longer ago than it holds. */
export const ageProofOf = ({ userId }: MemberUnderTest): Promise<unknown> =>
  rows("UPDATE people.session SET proven_at = now() - interval '11 minutes' WHERE user_id = $1", [userId]);

export const typeCredentials = async (page: Page, { email, password }: MemberUnderTest): Promise<void> => {
  await page.getByLabel('E-mail address').fill(email);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
};

export const signOut = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Sign out' }).click();
  await page.getByText('You are signed out.').waitFor();
};

export const atWork = (page: Page): Promise<void> =>
  page.getByRole('heading', { level: 1, name: 'My commitments' }).waitFor();

/** From the account's page to an app that gives codes, and the recovery codes that came with it. */
export const setUpApp = async (page: Page): Promise<{ app: AuthenticatorApp; codes: string[] }> => {
  await page.getByRole('button', { name: 'Set up an authenticator app' }).click();
  const address = await page.getByRole('link', { name: 'Open in the authenticator app' }).getAttribute('href');
  const app = new AuthenticatorApp(new URL(address ?? '').searchParams.get('secret') ?? '');
  await page.getByLabel('Code of the app').fill(await app.code());
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  const list = page.getByRole('list', { name: 'Recovery codes' });
  await list.waitFor();
  const codes = await list.getByRole('listitem').allInnerTexts();
  await page.getByRole('button', { name: 'I have kept them' }).click();
  return { app, codes };
};
