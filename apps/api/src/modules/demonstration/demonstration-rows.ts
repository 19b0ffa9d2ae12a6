import { stableId } from '../cataloguing/stable-id';
import { before, eventRows, openRow, publishedRow, said, type Said, writtenRow } from './account-rows';
import type { DemonstrationSeeds, OpenSeed, PublishedSeed } from './demonstration-seed';
import type { Row, Rows } from './demonstration-table';
import { attachedRow, attachedTo, type Attached, custodyRows, type Keep, publishedEvidenceRow } from './evidence-rows';
import { type InventedWorld, organisationId } from './invented-world';
import { assignmentRows, peopleRows } from './people-rows';

type Told<Seed> = { account: Said; seed: Seed; items: Attached[] };

const tell = async <Seed extends PublishedSeed | OpenSeed>(
  seeds: readonly Seed[],
  receivedAt: (seed: Seed) => string,
  world: InventedWorld,
  keep: Keep,
): Promise<Told<Seed>[]> => {
  const told: Told<Seed>[] = [];
  for (const seed of seeds) {
    const account = said(seed, world);
    told.push({ account, seed, items: await attachedTo(account, receivedAt(seed), keep) });
  }
  return told;
};

const writtenAsks = ({ account }: { account: Said }): Row[] =>
  account.asks.map(({ askId, status }) => ({
    organisation_id: account.organisationId,
    update_id: account.id,
    ask_id: askId,
    status,
  }));

const publishedAsks = ({ account }: { account: Said }): Row[] =>
  account.asks.map(({ askId, status }) => ({ published_update_id: account.id, ask_id: askId, status }));

const commentRows =
  (world: InventedWorld) =>
  ({ account, seed }: Told<OpenSeed>): Row[] =>
    seed.comments.map(({ organisation, at, body }, index) => ({
      id: stableId('comment', seed.key, index + 1),
      organisation_id: account.organisationId,
      update_id: account.id,
      author_organisation_id: organisationId(organisation),
      author_post: world.authorOf(organisation)?.post,
      body,
      at,
    }));

/** Issued in the morning and transcribed by the secretariat's desk on the next day. */
const assessmentRows = ({ assessments, organisations }: DemonstrationSeeds, world: InventedWorld): Row[] => {
  const desk = organisations.find(({ kind }) => kind === 'ohchr')?.slug ?? '';
  return assessments.map((seed) => ({
    id: stableId('assessment', seed.key),
    commitment_id: world.commitmentOf(seed)?.id,
    scale: seed.scale,
    value: seed.value,
    symbol: seed.symbol,
    issued_on: seed.issuedOn,
    finding: seed.finding,
    published_at: before(`${seed.issuedOn}T10:00:00Z`, -24),
    transcribed_by: organisationId(desk),
    demonstration: true,
  }));
};

/** Every row of the demonstration, in the order of publication. */
export const demonstrationRows = async (
  seeds: DemonstrationSeeds,
  world: InventedWorld,
  secret: string,
  keep: Keep,
): Promise<Rows> => {
  const inOrder = [...seeds.updates].sort((a, b) => Date.parse(a.publishedAt) - Date.parse(b.publishedAt));
  const published = await tell(inOrder, ({ publishedAt }) => before(publishedAt, 72), world, keep);
  const open = await tell(seeds['open-updates'], ({ writtenAt }) => writtenAt, world, keep);
  const items = published.flatMap((told) => told.items);
  return {
    ...peopleRows(seeds, secret),
    assignments: assignmentRows(seeds, world),
    written: [
      ...published.map(({ account, seed }) => writtenRow(account, seed)),
      ...open.map(({ account, seed }) => openRow(account, seed)),
    ],
    writtenAsks: [...published, ...open].flatMap(writtenAsks),
    attached: [...published, ...open].flatMap((told) => told.items.map(attachedRow)),
    custody: [
      ...published.flatMap((told) => told.items.flatMap((item) => custodyRows(item, told.seed.publishedAt))),
      ...open.flatMap((told) => told.items.flatMap((item) => custodyRows(item, null))),
    ],
    comments: open.flatMap(commentRows(world)),
    published: published.map(({ account, seed }) => publishedRow(account, seed)),
    publishedAsks: published.flatMap(publishedAsks),
    publishedEvidence: items.map(publishedEvidenceRow),
    events: published.flatMap(({ account, seed }) => eventRows(account, seed)),
    assessments: assessmentRows(seeds, world),
  };
};
