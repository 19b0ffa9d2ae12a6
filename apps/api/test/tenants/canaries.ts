import { belongingsOf, keysOf, type Belongings } from './belongings';
import { tokensIn } from './canary-tokens';
import { plantRows, withoutColumn } from './planting';
import type { Sender, World } from './world';

export interface Planted {
  /** Columns that hold a token of at least one tenant. */
  readonly columns: readonly string[];
  /** Columns that no tenant has a row with words in, though they are not listed as exceptions; columns listed that are gone. */
  readonly missed: readonly string[];
  readonly rows: number;
  /** Tokens in files, in their names and in their titles. */
  readonly files: number;
}

/** Every tenant with work of every kind, and a token in every text, file name and file of it. */
export const plant = async (world: World): Promise<{ belongings: Belongings[]; planted: Planted }> => {
  const belongings: Belongings[] = [];
  const rows = new Map<string, number>();
  for (const [n, tenant] of world.tenants.entries()) {
    const made = await belongingsOf(world, tenant, n);
    for (const [column, count] of await plantRows(world, tenant, n)) rows.set(column, (rows.get(column) ?? 0) + count);
    belongings.push({ ...made, parameters: [...made.parameters, ...(await keysOf(world, tenant))] });
  }
  const columns = [...rows].filter(([, count]) => count > 0).map(([column]) => column);
  return {
    belongings,
    planted: {
      columns,
      missed: [...[...rows.keys()].filter((column) => !columns.includes(column)), ...(await withoutColumn(world))],
      rows: [...rows.values()].reduce((sum, count) => sum + count, 0),
      files: belongings.reduce((sum, { files }) => sum + files, 0),
    },
  };
};

export interface Found {
  readonly sender: string;
  readonly where: string;
  readonly area: string;
  readonly tenant: string;
}

// By design: the State's publisher reads what was sent to it, and OHCHR what a mechanism brings in.
const MEANT: readonly { reader: string; owner: string; area: string; where?: RegExp }[] = [
  ...['ministry', 'other ministry', 'ministry abroad', 'NGO', 'other NGO', 'mechanism'].map((owner) => ({
    ...{ reader: 'OHCHR', owner, area: 'people' },
    // Who verifies reads the steps of an organisation's life; who helps where one administrator is left reads who asks.
    where: /^(Organisations\.|Recoveries\.list$)/,
  })),
  { reader: 'OHCHR', owner: 'operator', area: 'people', where: /^Organisations\.read$/ },
  // The operator verifies OHCHR; an edit, where no rule refuses it, answers with the record that may be read.
  { reader: 'operator', owner: 'OHCHR', area: 'people', where: /^(Organisations\.(read|edit)|Recoveries\.list)$/ },
  // It verifies the ministries of its State, and reads which post suspended one.
  { reader: 'publishing mechanism', owner: 'OHCHR', area: 'posts', where: /^Organisations\.read$/ },
  ...['ministry', 'other ministry'].map((owner) => ({
    ...{ reader: 'publishing mechanism', owner, area: 'people' },
    where: /^(Organisations|Publisher)\./,
  })),
  { reader: 'publishing mechanism', owner: 'ministry', area: 'working' },
  { reader: 'publishing mechanism', owner: 'other ministry', area: 'working' },
  { reader: 'OHCHR', owner: 'mechanism', area: 'imports' },
];

const isMeant = ({ sender, where, area, tenant }: Found): boolean =>
  MEANT.some(
    (one) => one.reader === sender && one.owner === tenant && one.area === area && (one.where?.test(where) ?? true),
  );

/** Tokens in a text that are not the sender's own, nor meant for them; and how many are the sender's own. */
export const foreignIn = (
  world: World,
  sender: Sender,
  where: string,
  text: string,
): { foreign: Found[]; own: number } => {
  const found = tokensIn(text).map(({ area, tenant }) => ({
    ...{ sender: sender.name, where, area },
    tenant: world.tenants[tenant]?.name ?? '',
  }));
  const others = found.filter(({ tenant }) => tenant !== sender.tenant?.name);
  return { foreign: others.filter((one) => !isMeant(one)), own: found.length - others.length };
};
