import { rollUpAsks, voiceOf, type ImplementationStatus } from '@heed/domain';
import { stableId } from '../cataloguing/stable-id';
import type { AccountSeed, OpenSeed, PublishedSeed } from './demonstration-seed';
import type { Row } from './demonstration-table';
import { type InventedCommitment, type InventedWorld, organisationId, updateId, userId } from './invented-world';

const HOUR = 3_600_000;

/** Some hours before an instant. */
export const before = (instant: string, hours: number): string =>
  new Date(Date.parse(instant) - hours * HOUR).toISOString();

/** An account with everything that its seed only names. */
export interface Said {
  id: string;
  seed: AccountSeed;
  organisationId: string;
  organisationKind: string;
  authorId: string;
  post: string;
  commitment: InventedCommitment;
  voice: 'bearer' | 'independent';
  status: ImplementationStatus;
  asks: { askId: string; status: ImplementationStatus }[];
  /** Who publishes it: the State's publisher for the State's account, everybody else their own. */
  publisher: { id: string; post: string };
}

const answersOf = ({ asks, status }: AccountSeed, own: InventedCommitment['asks']) => {
  const answers = own.flatMap(({ id, n }) => {
    const said = asks.find((ask) => ask.n === n);
    return said ? [{ askId: id, status: said.status }] : [];
  });
  const rolledUp = rollUpAsks(
    answers,
    own.map(({ id }) => id),
  );
  return { status: rolledUp?.status ?? status, asks: own.length > 1 ? answers : [] };
};

/** The seeds were checked before: what they name is there. */
export const said = (seed: AccountSeed, world: InventedWorld): Said => {
  const [commitment, organisation] = [world.commitmentOf(seed), world.organisation(seed.organisation)];
  const author = world.authorOf(seed.organisation);
  if (!commitment || !organisation || !author) throw new Error(`${seed.key} was not checked`);
  const voice = voiceOf(organisation.kind);
  const forState = voice === 'bearer' && seed.bearer === 'state';
  const publisher = forState ? world.publisherOf(seed.country)?.slug : undefined;
  return {
    id: updateId(seed.key),
    seed,
    organisationId: organisationId(organisation.slug),
    organisationKind: organisation.kind,
    authorId: userId(author.email),
    post: author.post,
    commitment,
    voice,
    ...answersOf(seed, commitment.asks),
    publisher: {
      id: organisationId(publisher ?? organisation.slug),
      post: world.authorOf(publisher ?? organisation.slug)?.post ?? author.post,
    },
  };
};

/** The columns that both sides have. */
const words = ({ id, seed, organisationId: author, commitment, voice, status }: Said): Row => ({
  id,
  organisation_id: author,
  commitment_id: commitment.id,
  country_iso3: seed.country,
  voice,
  status,
  period_start: seed.periodStart,
  period_end: seed.periodEnd,
  narrative: seed.narrative,
  measures: seed.measures,
  obstacles: seed.obstacles,
  next_steps: seed.nextSteps,
  status_reason: seed.statusReason,
});

const corrects = ({ corrects: key }: PublishedSeed): string | null => (key === undefined ? null : updateId(key));

/** A published account as its author still sees it on the working side; the id is that of the published row. */
export const writtenRow = (account: Said, seed: PublishedSeed): Row => ({
  ...words(account),
  corrects: corrects(seed),
  state: 'published',
  version: account.publisher.id === account.organisationId ? 2 : 4,
  created_by: account.authorId,
  post: account.post,
  created_at: before(seed.publishedAt, 96),
  updated_at: seed.publishedAt,
  submitted_at: account.publisher.id === account.organisationId ? null : before(seed.publishedAt, 48),
  published_at: seed.publishedAt,
});

export const openRow = (account: Said, seed: OpenSeed): Row => ({
  ...words(account),
  corrects: null,
  state: seed.state,
  version: seed.state === 'draft' ? 1 : 2,
  created_by: account.authorId,
  post: account.post,
  created_at: seed.writtenAt,
  updated_at: seed.comments.at(-1)?.at ?? seed.submittedAt ?? seed.writtenAt,
  submitted_at: seed.submittedAt ?? null,
  published_at: null,
});

export const publishedRow = (account: Said, seed: PublishedSeed): Row => ({
  ...words(account),
  corrects: corrects(seed),
  organisation_kind: account.organisationKind,
  published_at: seed.publishedAt,
  published_by: account.publisher.id,
  demonstration: true,
});

/** What happened to a published row since: superseded by its correction, withdrawn by its author. */
export const eventRows = (account: Said, seed: PublishedSeed): Row[] => [
  ...(seed.corrects === undefined
    ? []
    : [
        {
          id: stableId('publication-event', seed.corrects, 'superseded'),
          published_update_id: updateId(seed.corrects),
          kind: 'superseded',
          superseded_by: account.id,
          at: seed.publishedAt,
          by_organisation_id: account.publisher.id,
        },
      ]),
  ...(seed.withdrawnAt === undefined
    ? []
    : [
        {
          id: stableId('publication-event', seed.key, 'withdrawn'),
          published_update_id: account.id,
          kind: 'withdrawn',
          superseded_by: null,
          at: seed.withdrawnAt,
          by_organisation_id: account.organisationId,
        },
      ]),
];
