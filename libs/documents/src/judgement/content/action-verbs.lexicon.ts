import type { Specificity } from '../../reading/reading.types';

const words = (text: string): string[] => text.trim().split(/\s+/u);

/** Verbs of recommendations by the level of the action scale that each mostly stands for; all others are general, level 4. */
const LEVELS: readonly (readonly [level: Specificity, verbs: readonly string[]])[] = [
  [1, words('seek share request call appeal ask solicit exchange')],
  [2, words('continue pursue maintain keep remain sustain persevere persist preserve continuing')],
  [3, words('consider review revise study reconsider examine re-examine explore envisage evaluate look assess analyse analyze revisit favourably reflect')],
  [
    5,
    words(`
      ratify adopt establish implement develop sign accede extend abolish amend enact investigate repeal introduce issue bring
      end complete withdraw incorporate create carry allow include prohibit conduct become eliminate decriminalize
      decriminalise set remove raise proceed reform submit release recognize recognise invite finalize finalise lift apply
      harmonize accept respond adhere reduce align grant enforce launch integrate initiate criminalize criminalise elaborate
      stop pass cease modify formulate conclude commit impose declare design define commute approve draft disseminate publish
      organize organise prosecute halt prepare enable agree draw close abrogate revoke adapt train re-establish start report
      open inform ban reinstate reintroduce join confirm suspend promulgate meet collect dismantle designate codify present
      resume rescind enshrine ratification translate transform replace outlaw legislate appoint free announce punish specify
      consult authorize transfer tighten subscribe standardize restrict install denounce delete domesticate transpose annul
      cancel institute hold permit legalize separate execute vote restore register reopen return operationalise accession
    `),
  ],
]; // prettier-ignore

const GENERAL = words(`
  take ensure strengthen intensify increase step provide improve make promote enhance undertake put guarantee accelerate
  address give reinforce redouble work cooperate respect speed expedite protect pay allocate facilitate encourage combat
  follow engage consolidate expand prioritize support comply prevent move build fulfil identify uphold refrain use exert
  involve devote advance monitor deepen safeguard eradicate invest foster strive deploy contribute collaborate participate
  disaggregate mainstream raise secure counter tackle
`); // prettier-ignore

const LEVEL_OF = new Map(LEVELS.flatMap(([level, verbs]) => verbs.map((verb) => [verb, level] as const)));

/** Level of the scale that a verb stands for; null for a word that no recommendation begins with. */
export const levelOfVerb = (verb: string): Specificity | null =>
  LEVEL_OF.get(verb) ?? (GENERAL.includes(verb) ? 4 : null);
