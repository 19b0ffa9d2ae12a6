import type { Page } from 'playwright-core';

type Items = { items: { id: string }[] };

const firstId = async (page: Page, path: string): Promise<string> => {
  const answer = await page.request.get(path);
  const { items }: Items = await answer.json();
  const [first] = items;
  if (!first) throw new Error(`Nothing at ${path}`);
  return first.id;
};

/** One address of every kind of page that the public reads; the demonstration gives them content. */
export const portalPages = async (page: Page): Promise<Record<string, string>> => {
  const recommendation = await firstId(page, '/api/v1/recommendations?document=igwg-8-migration&q=training');
  const contested = await firstId(page, '/api/v1/commitments?country=QMB&contested=true');
  return {
    home: '/',
    countries: '/countries',
    country: '/countries/QMB',
    'country of the world': '/countries/AUS',
    documents: '/documents',
    document: '/documents/igwg-8-migration?country=QMB',
    recommendations: '/recommendations',
    recommendation: `/recommendations/${recommendation}`,
    commitments: '/commitments?country=QMB',
    commitment: `/commitments/${contested}`,
    search: '/search?q=training',
    methodology: '/methodology',
    demonstration: '/demonstration',
    'not found': '/no-such-page',
    'API reference': '/api/docs',
  };
};

const MINISTRY = 'focal.point@qmb-justice.demo.example';
const NMIRF = 'coordination@qmb-nmirf.demo.example';
const OFFICER = 'desk@ohchr.demo.example';
const NGO = 'advocacy@qmb-rights-watch.demo.example';

/** Pages of the workspace that open to whoever has no account, or cannot get into it. */
export const openScreens: Readonly<Record<string, string>> = {
  'sign-in': '/workspace/sign-in',
  apply: '/workspace/apply',
  join: '/workspace/join',
  recover: '/workspace/recover',
  'recover with a link': `/workspace/recover#${'a-link-of-two-administrators'.padEnd(43, '-')}`,
};

/** Whoever opens a screen of the workspace, with how to find it. */
export type Screen = { name: string; member: string; path: (page: Page) => Promise<string> | string };

export const workspaceScreens: readonly Screen[] = [
  { name: 'my commitments', member: MINISTRY, path: () => '/workspace/' },
  {
    name: 'commitment',
    member: MINISTRY,
    path: async (page) =>
      `/workspace/commitments/${await firstId(page, '/api/v1/commitments?country=QMB&contested=true')}`,
  },
  { name: 'our updates', member: MINISTRY, path: () => '/workspace/updates' },
  {
    name: 'update form',
    member: MINISTRY,
    path: async (page) => `/workspace/updates/${await firstId(page, '/api/v1/updates?scope=mine&state=returned')}`,
  },
  {
    name: 'last check',
    member: MINISTRY,
    path: async (page) =>
      `/workspace/updates/${await firstId(page, '/api/v1/updates?scope=mine&state=returned')}/check`,
  },
  {
    name: 'commitment to assign',
    member: NMIRF,
    path: async (page) =>
      `/workspace/commitments/${await firstId(page, '/api/v1/commitments?country=QMB&contested=true')}`,
  },
  { name: 'queue', member: NMIRF, path: () => '/workspace/queue' },
  {
    name: 'clearance',
    member: NMIRF,
    path: async (page) => `/workspace/queue/${await firstId(page, '/api/v1/updates?scope=queue&state=submitted')}`,
  },
  { name: 'documents brought in', member: OFFICER, path: () => '/workspace/imports' },
  { name: 'bring in a document', member: OFFICER, path: () => '/workspace/imports/new' },
  { name: 'same ask', member: OFFICER, path: () => '/workspace/same-ask' },
  { name: 'treaties and memberships', member: OFFICER, path: () => '/workspace/lists' },
  { name: 'overview', member: OFFICER, path: () => '/workspace/overview?demonstration=true' },
  { name: 'list behind a number', member: OFFICER, path: () => '/workspace/commitments?country=QMB&voice=bearer' },
  { name: 'own account', member: MINISTRY, path: () => '/workspace/account' },
  { name: 'own organisation', member: NGO, path: () => '/workspace/organisation' },
  { name: 'people', member: NGO, path: () => '/workspace/people' },
  { name: 'handover', member: NGO, path: () => '/workspace/handover' },
  { name: 'recoveries', member: NGO, path: () => '/workspace/recoveries' },
  { name: 'trail', member: NGO, path: () => '/workspace/trail' },
  { name: 'organisations', member: OFFICER, path: () => '/workspace/organisations?state=verified' },
  {
    name: 'organisation',
    member: OFFICER,
    path: async (page) => `/workspace/organisations/${await firstId(page, '/api/v1/organisations?state=verified')}`,
  },
  { name: 'nothing there', member: OFFICER, path: () => '/workspace/no-such-page' },
];
