import type { AnnotationProblem } from '@heed/documents';
import { voiceOf } from '@heed/domain';
import type { AccountSeed, DemonstrationSeeds } from './demonstration-seed';
import type { About, InventedWorld } from './invented-world';

type Fault = { field: string; reason: string };

const fault = (holds: boolean, field: string, reason: string): Fault[] => (holds ? [] : [{ field, reason }]);
const invented = (world: InventedWorld, country: string | null | undefined, field: string): Fault[] =>
  fault(world.isInvented(country), field, `names ${String(country)}, which is no invented State`);

const aboutFaults = (about: About, world: InventedWorld): Fault[] => {
  const foreign = invented(world, about.country, 'country');
  if (foreign.length > 0) return foreign;
  return fault(world.commitmentOf(about) !== undefined, 'recommendation', `${about.recommendation} is no commitment`);
};

const askFaults = (seed: AccountSeed, world: InventedWorld): Fault[] => {
  const own = world.commitmentOf(seed)?.asks ?? [];
  const said = new Set(seed.asks.map(({ n }) => n));
  return fault(own.length < 2 || own.every(({ n }) => said.has(n)), 'asks', 'leaves an ask open');
};

const authorFaults = (seed: AccountSeed, world: InventedWorld): Fault[] => {
  const organisation = world.organisation(seed.organisation);
  if (!organisation) return [{ field: 'organisation', reason: `${seed.organisation} is not known` }];
  const ground = voiceOf(organisation.kind) === 'bearer' ? [organisation.country] : organisation.countriesOfWork;
  return [
    ...fault(world.authorOf(seed.organisation) !== undefined, 'organisation', 'has nobody who could write'),
    ...fault(ground?.includes(seed.country) === true, 'country', `is not one of ${seed.organisation}`),
    ...fault(world.publisherOf(seed.country) !== undefined, 'country', 'has no publisher'),
  ];
};

const accountFaults = (seed: AccountSeed, world: InventedWorld): Fault[] => [
  ...aboutFaults(seed, world),
  ...askFaults(seed, world),
  ...authorFaults(seed, world),
];

/** Everything that refers to something unknown, or to a real State. */
export const problemsOf = (seeds: DemonstrationSeeds, world: InventedWorld): AnnotationProblem[] => {
  const keys = new Set(seeds.updates.map(({ key }) => key));
  const named = (file: string, ref: string, faults: readonly Fault[]): AnnotationProblem[] =>
    faults.map(({ field, reason }) => ({ file: `${file}.json`, ref, field, reason }));
  return [
    ...seeds.organisations.flatMap(({ slug, kind, country, countriesOfWork = [] }) =>
      named('organisations', slug, [
        ...(kind === 'ohchr' ? [] : invented(world, country, 'country')),
        ...countriesOfWork.flatMap((one) => invented(world, one, 'countriesOfWork')),
      ]),
    ),
    ...seeds.people.flatMap(({ email, organisation }) =>
      named('people', email, fault(world.organisation(organisation) !== undefined, 'organisation', 'is not known')),
    ),
    ...seeds.assignments.flatMap(({ organisation, country, recommendations }) =>
      named('assignments', organisation, [
        ...fault(world.organisation(organisation)?.country === country, 'organisation', `is not of ${country}`),
        ...recommendations.flatMap((recommendation) =>
          aboutFaults({ recommendation, country, bearer: 'state' }, world),
        ),
      ]),
    ),
    ...seeds.updates.flatMap((seed) =>
      named('updates', seed.key, [
        ...accountFaults(seed, world),
        ...fault(seed.corrects === undefined || keys.has(seed.corrects), 'corrects', 'is not known'),
      ]),
    ),
    ...seeds['open-updates'].flatMap((seed) => named('open-updates', seed.key, accountFaults(seed, world))),
    ...seeds.assessments.flatMap((seed) => named('assessments', seed.key, aboutFaults(seed, world))),
  ];
};
