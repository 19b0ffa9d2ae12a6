import type { ParagraphKind } from '@heed/domain';
import type { Judgement } from '../reading/reading.types';
import { statedVerbOf } from './frames/verbs/printed-verb.rule';
import type { Understood } from './judge-paragraph';

export interface KindJudgement extends Judgement {
  readonly kind: ParagraphKind;
}

const OF_BASIS = {
  ask: 'recommendation',
  should: 'recommendation',
  need: 'recommendation',
  duty: 'conclusion',
  self: 'decision',
} as const;
const SURE_OF_BASIS = { ask: 0.98, should: 0.95, need: 0.9, duty: 0.8, self: 0.95 } as const;

const among = (understood: Understood, items: readonly Understood[]): KindJudgement => {
  const { primary, setting } = understood;
  const doubt = setting.confidence;
  if (primary) {
    const { basis } = primary.frame;
    return { kind: OF_BASIS[basis], confidence: SURE_OF_BASIS[basis] * doubt, rule: `conclusion-by-${basis}` };
  }
  const states = statedVerbOf(understood.clean.text, false) !== null;
  const asks = !states && items.some((item) => item.primary && item.primary.frame.basis !== 'duty');
  if (asks) return { kind: 'recommendation', confidence: 0.85 * doubt, rule: 'chapeau-by-items' };
  return { kind: 'conclusion', confidence: 0.9 * doubt, rule: 'nothing-asked' };
};

/** Kind of a paragraph, from the part it stands in and from what its language does there. */
export const kindOf = (understood: Understood, items: readonly Understood[]): KindJudgement => {
  const { setting, clean, primary, paragraph } = understood;
  const { confidence, rule } = setting;
  if (clean.text === '') return { kind: 'omitted', confidence: 0.99, rule: 'no-text' };
  switch (setting.part) {
    case 'preamble':
      return { kind: 'preambular', confidence, rule };
    case 'operative':
      return { kind: 'operative', confidence, rule };
    case 'narrative':
    case 'administrative':
      return { kind: setting.part, confidence, rule };
    case 'review':
      if (primary) return { kind: 'recommendation', confidence, rule: primary.frame.rule };
      return {
        kind: 'administrative',
        confidence: confidence * 0.9,
        rule: paragraph.chapeau ? 'position-block' : 'about-the-report',
      };
    case 'conclusions':
      return among(understood, items);
  }
};
