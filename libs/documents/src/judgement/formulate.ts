import type { Addressee } from '../annotations/annotation.types';
import type { Judgement, ReadingContext } from '../reading/reading.types';
import { infinitiveIn } from './addressees/infinitive';
import { confidenceIn } from './confidence';
import { asksIn } from './content/asks.rule';
import { deadlineIn } from './content/deadline.rule';
import { instrumentsIn } from './content/instruments.rule';
import { specificityOf } from './content/specificity.rule';
import { themesIn } from './content/themes.rule';
import { trackabilityOf } from './content/trackability.rule';
import { statedVerbOf } from './frames/verbs/printed-verb.rule';
import type { ParagraphJudgement } from './judge-document';
import type { DocumentContext, Understood } from './judge-paragraph';
import { kindOf } from './kind.rule';
import { formalLabelOf } from './setting/formal-label.rule';

export interface FormulationContext extends DocumentContext {
  readonly items: readonly Understood[];
  /** Title of the treaty that the text named last. */
  readonly treaty: string | null;
  readonly themes: ReadingContext['themes'];
}

const PARTIES_TO = /part(?:y|ies) to (?:the )?(.*?(?:convention|covenant|protocol)\b.*?)(?= that\b| which\b|$)/i;
const ANAPHORA = /^(?:present )?(?:convention|covenant|protocol|conventions)$/i;

/** States parties are parties to something: the treaty in their own words, or the one that the text named last. */
const withTreaty = (addressee: Addressee, treaty: string | null): Addressee => {
  if (addressee.group !== 'States parties') return addressee;
  const own = PARTIES_TO.exec(addressee.asPrinted?.[0] ?? '')?.[1]?.trim();
  const instrument = own && !ANAPHORA.test(own) ? own : treaty;
  return instrument ? { ...addressee, instrument } : addressee;
};

/** The words of the deed itself, behind its verb. */
const deedOf = ({ clean, primary }: Understood): string => {
  if (!primary) return clean.text;
  const { frame } = primary;
  const deed = frame.verbEnd === 0 ? null : infinitiveIn(clean.text, frame.verbEnd, frame.end);
  return clean.text.slice(deed ?? frame.verbEnd, frame.end).replace(/^to /, '');
};

const actionOf = (understood: Understood, actionable: boolean) => {
  const { clean, primary, setting } = understood;
  const verb = primary?.frame.verb ?? statedVerbOf(clean.text, setting.part === 'preamble');
  if (!primary || !actionable)
    return { actionVerb: verb, verbClass: null, actionBasis: null, trackability: null, specificity: null };
  const deed = deedOf(understood);
  const specificity = specificityOf(deed);
  const { verbClass, basis } = primary.frame;
  return {
    actionVerb: verb,
    verbClass,
    actionBasis: basis,
    specificity,
    trackability: trackabilityOf(deed, specificity),
  };
};

const judgementsOf = (understood: Understood, kind: Judgement, actionable: boolean, ofOneState: Addressee | null) => ({
  kind: { confidence: kind.confidence, rule: kind.rule },
  ...confidenceIn(understood, actionable, ofOneState !== null && !ofOneState.names),
});

/** What was understood of a paragraph, in the words of the catalogue, with how sure each field is. */
export const formulate = (understood: Understood, context: FormulationContext): ParagraphJudgement => {
  const { paragraph, clean, primary, addressed } = understood;
  const judged = kindOf(understood, context.items);
  const actionable = primary !== null && !paragraph.chapeau;
  const asks = actionable ? asksIn(clean.text, addressed) : [];
  const deadline = actionable ? deadlineIn(clean.text) : null;
  const omitted = judged.kind === 'omitted';
  return {
    cleanText: omitted ? null : clean.text,
    corrections: clean.corrections,
    kind: judged.kind,
    formalLabel: formalLabelOf(paragraph, context.read, understood.setting),
    actionable,
    ...actionOf(understood, actionable),
    addressees: understood.addressees.map((addressee) => withTreaty(addressee, context.treaty)),
    ...(asks.length > 0 ? { asks } : {}),
    themes: omitted ? [] : themesIn(clean.text, paragraph.sectionPath, context.themes),
    editorialNote: clean.note,
    impliedStatus: omitted ? 'omitted' : null,
    instruments: instrumentsIn(clean.text),
    ...(deadline ? { deadline } : {}),
    ...(understood.setting.subkind ? { subkind: understood.setting.subkind } : {}),
    judgements: judgementsOf(understood, judged, actionable, context.ofOneState),
  };
};
