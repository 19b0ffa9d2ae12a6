import type { Concept } from '../concepts/concept.types';

/** Evils that are to be ended: a matter of their own, and an ask wherever somebody is to act against them. */
const PROBLEMS: readonly (readonly [string, readonly string[]])[] = [
  ['trafficking', ['trafficking', 'trafficked', 'traffickers', 'smuggling']],
  ['organized-crime', ['organized crime', 'transnational crime', 'gangs']],
  ['torture', ['torture', 'ill treatment', 'inhuman|degrading|cruel treatment|punishment']],
  ['enforced-disappearances', ['enforced|forced|involuntary disappear*']],
  [
    'arbitrary-detention',
    ['arbitrary arrest*|detention*', 'incommunicado', 'secret detention*', 'illegal deprivation of liberty'],
  ],
  ['sexual-violence', ['sexual|gender based violence|exploitation|abuse|harassment', 'rape']],
  [
    'violence-against-women',
    ['violence against women|girls', 'domestic|family|partner violence', 'femicide', 'honour crimes|killings'],
  ],
  [
    'violence-against-children',
    ['violence against children', 'child abuse', 'abuse of children', 'corporal punishment', 'bullying'],
  ],
  ['female-genital-mutilation', ['genital mutilation', 'fgm', 'harmful practices|traditional']],
  ['child-marriage', ['child|early|forced marriage*']],
  ['child-labour', ['child labour', 'economic exploitation of children']],
  ['forced-labour', ['forced labour', 'slavery', 'servitude', 'debt bondage', 'bonded labour']],
  ['poverty', ['poverty', 'income .. inequalit*']],
  ['corruption', ['corruption']],
  ['statelessness', ['stateless*']],
  ['forced-evictions', ['forced eviction*', 'evict*']],
  [
    'hate-speech',
    [
      'hate speech',
      'hatred',
      'incite*',
      'incitement',
      'racist|xenophobic material|propaganda|ideolog*',
      'racist .. ideologies',
      'hate crime*',
    ],
  ],
  ['stereotypes', ['stereotyp*', 'negative perceptions|images|portrayal', 'prejudice*', 'stigma*']],
  ['impunity', ['impunity']],
  ['school-exclusion', ['drop out', 'school exclusion', 'illiteracy']],
  ['climate-harm', ['climate change', 'environmental degradation', 'pollution', 'toxic|hazardous waste*']],
];

const AGAINST =
  'combat*|counter|countering|fight*|eliminat*|eradicat*|prevent*|tackl*|end|ending|stop|abolish*|prohibit*|criminali*|outlaw*|ban|reduc*|address|addressing|punish|punishing|curb*|concerning|against|anti';

/** The evils as matters, for asks that name them beside a deed. */
export const PROBLEM_MATTERS: readonly Concept[] = PROBLEMS.map(([id, phrases]) => ({ id, part: 'matter', phrases }));

/** Acting against an evil, whatever the deed is called. */
export const ASKS_AGAINST_PROBLEMS: readonly Concept[] = PROBLEMS.map(([id, phrases]) => ({
  id: `action-against-${id}`,
  part: 'ask',
  phrases: phrases.map((phrase) => `${AGAINST} .. ${phrase}`),
}));
