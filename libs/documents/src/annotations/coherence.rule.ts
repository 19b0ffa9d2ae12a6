import type { ParagraphAnnotation } from './annotation.types';

type Judgement = Pick<
  ParagraphAnnotation,
  'kind' | 'actionable' | 'trackability' | 'actionBasis' | 'verbClass' | 'addressees' | 'themes'
>;

interface Rule {
  readonly field: string;
  readonly broken: (judgement: Judgement, chapeau: boolean) => boolean;
  readonly reason: string;
}

const ASKLESS = ['narrative', 'administrative', 'preambular', 'omitted'];

const RULES: readonly Rule[] = [
  { field: 'trackability', broken: (it) => it.actionable !== (it.trackability !== null), reason: 'goes with actionable, and only with it' },
  { field: 'actionBasis', broken: (it) => it.actionable !== (it.actionBasis !== null), reason: 'goes with actionable, and only with it' },
  { field: 'verbClass', broken: (it) => it.actionable !== (it.verbClass !== null), reason: 'goes with actionable, and only with it' },
  {
    field: 'addressees',
    broken: (it) => it.actionable && it.addressees.every((addressee) => addressee.role === 'partner'),
    reason: 'nobody is asked, though the paragraph is actionable',
  },
  { field: 'actionable', broken: (it, chapeau) => it.actionable && chapeau, reason: 'a chapeau asks through its items' },
  { field: 'actionable', broken: (it) => it.actionable && ASKLESS.includes(it.kind), reason: 'this kind of paragraph asks nothing' },
  {
    field: 'actionable',
    broken: (it, chapeau) => it.kind === 'recommendation' && !chapeau && !it.actionable,
    reason: 'a recommendation asks something',
  },
  {
    field: 'actionBasis',
    broken: (it) => it.kind === 'recommendation' && (it.actionBasis === 'duty' || it.actionBasis === 'self'),
    reason: 'a recommendation asks someone else for something new',
  },
  {
    field: 'actionBasis',
    broken: (it) => it.kind === 'conclusion' && it.actionable && it.actionBasis !== 'duty',
    reason: 'a conclusion can only restate a duty',
  },
  { field: 'actionBasis', broken: (it) => it.kind === 'decision' && it.actionBasis !== 'self', reason: "a decision is the body's own" },
  { field: 'themes', broken: (it) => it.kind !== 'omitted' && it.themes.length === 0, reason: 'a paragraph has a theme' },
]; // prettier-ignore

/** Judgements of one paragraph that contradict each other, by field. */
export const incoherences = (judgement: Judgement, chapeau: boolean): { field: string; reason: string }[] =>
  RULES.filter((rule) => rule.broken(judgement, chapeau)).map(({ field, reason }) => ({ field, reason }));
