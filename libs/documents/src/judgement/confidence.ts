import type { JudgedField, Judgement } from '../reading/reading.types';
import type { Understood } from './judge-paragraph';

/** How often the rule for a clause was right where people had judged the same paragraphs; see docs/adr/0017. */
const OF_FRAME: Readonly<Record<string, number>> = {
  'direct-ask': 0.97,
  'passive-ask': 0.95,
  'binds-itself': 0.95,
  'of-chapeau': 0.93,
  'recommendation-of-review': 0.97,
  modal: 0.88,
  need: 0.8,
  'restated-ask': 0.7,
  'restated-duty': 0.75,
};

const NOT_ASKED = 0.92;

const addresseeJudgement = ({ primary, addressees, setting }: Understood, stateUnknown: boolean): Judgement => {
  if (!primary) return { confidence: 0.9, rule: 'nobody-asked' };
  const asked = addressees.filter(({ role }) => !role);
  if (stateUnknown && asked.some(({ group, names }) => group === 'States' && !names))
    return { confidence: 0.3, rule: 'state-under-review-unknown' };
  if (setting.part === 'review') return { confidence: 0.97, rule: 'state-under-review' };
  if (asked.every(({ inferred }) => inferred)) return { confidence: 0.6, rule: 'addressee-inferred' };
  if (primary.frame.rule === 'of-chapeau') return { confidence: 0.93, rule: 'addressee-of-chapeau' };
  return { confidence: asked.length > 2 ? 0.85 : 0.93, rule: 'addressee-named' };
};

/** How sure the machine is of each field but the kind, and which rule decided. */
export const confidenceIn = (
  understood: Understood,
  actionable: boolean,
  stateUnknown: boolean,
): Record<Exclude<JudgedField, 'kind'>, Judgement> => {
  const { primary, addressed, setting, paragraph } = understood;
  const rule = primary?.frame.rule ?? 'nothing-asked';
  const sure = primary ? (OF_FRAME[rule] ?? 0.7) : NOT_ASKED;
  const certain = setting.part === 'preamble' || setting.part === 'narrative' || paragraph.chapeau;
  return {
    actionable:
      certain && !actionable ? { confidence: 0.97, rule: `asks-nothing-${setting.part}` } : { confidence: sure, rule },
    addressees: addresseeJudgement(understood, stateUnknown),
    actionVerb: { confidence: sure, rule },
    asks: {
      confidence: addressed.length > 1 ? 0.7 : 0.85,
      rule: addressed.length > 1 ? 'clauses-counted' : 'one-clause',
    },
    themes: { confidence: 0.6, rule: 'theme-words' },
  };
};
