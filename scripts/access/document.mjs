import { ACTORS } from './actors.mjs';
import { relationsOf } from './relations.mjs';

const LETTERS = { administrator: 'A', validator: 'V', contributor: 'C', reader: 'R' };

const lettersFor = ({ can, ROLES }, actor, action, targets) =>
  ROLES.filter((role) => targets.some((target) => can({ ...actor, roles: [role] }, action, target).allowed))
    .map((role) => LETTERS[role])
    .join('');

/** Kinds of organisation that may do the same stand in one row. */
const rowsOf = (domain, action, relations) => {
  const rows = new Map();
  for (const [who, actor] of Object.entries(ACTORS)) {
    const cells = relations.map(([, targetsOf]) => lettersFor(domain, actor, action, targetsOf(actor)) || '–');
    const same = cells.join(' | ');
    rows.set(same, [...(rows.get(same) ?? []), who]);
  }
  const nothing = relations.map(() => '–').join(' | ');
  return [...rows].sort(([one], [other]) => Number(one === nothing) - Number(other === nothing));
};

const notesOf = ({ mayAtAll, asksForStepUp, ROLES }, action) => {
  const someone = Object.values(ACTORS).find((actor) => mayAtAll({ ...actor, roles: ROLES }, action).allowed);
  if (!someone) return ['nobody'];
  const with_ = (fields) => mayAtAll({ ...someone, roles: ROLES, ...fields }, action).allowed;
  const scope = ['read', 'write'].find((one) => with_({ scopes: [one] }));
  const states = ['applied', 'suspended', 'closed'].filter((organisationState) => with_({ organisationState }));
  return [
    scope ? `token scope \`${scope}\`` : 'never by a token',
    states.length > 0 ? `also while ${states.join(' or ')}` : 'verified organisations only',
    ...(with_({ assurance: 'password' }) ? ['before a second factor is set up'] : []),
    ...(asksForStepUp(action) ? ['fresh proof of the person'] : []),
  ];
};

const sectionOf = (domain, action) => {
  const relations = Object.entries(relationsOf(action));
  const heads = relations.map(([name]) => name || 'may');
  return [
    `## ${action}`,
    '',
    `${notesOf(domain, action).join(' · ')}`,
    '',
    `| who | ${heads.join(' | ')} |`,
    `| --- | ${heads.map(() => '---').join(' | ')} |`,
    ...rowsOf(domain, action, relations).map(([cells, who]) => `| ${who.join(', ')} | ${cells} |`),
    '',
  ];
};

const HEAD = `# Who may do what

Printed by \`npm run access\` from the table in \`libs/domain/src/access\`; \`npm run check\` fails when it differs from this file, so
that every change of a rule is read here before it is merged. A administrator, V validator, C contributor, R reader, – nobody. A
member may hold several roles. Columns say what the act is about as seen from the member; a cell holds when some state of
the thing allows it.
`;

/** The whole table as Markdown; `domain` is the compiled library. */
export const accessDocument = (domain) =>
  [HEAD, ...domain.ACTIONS.flatMap((action) => sectionOf(domain, action))].join('\n');

/** How many decisions the document stands for. */
export const countOfDecisions = (domain) =>
  domain.ACTIONS.reduce(
    (sum, action) => sum + Object.keys(relationsOf(action)).length * Object.keys(ACTORS).length * domain.ROLES.length,
    0,
  );
