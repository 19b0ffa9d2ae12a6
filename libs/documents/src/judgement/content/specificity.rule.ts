import type { Specificity } from '../../reading/reading.types';

/** The action scale of UPR Info: 1 minimal, 2 continuing, 3 considering, 4 general action, 5 specific action. */
interface Scale {
  readonly level: Specificity;
  readonly wording: RegExp;
}

const LEAD =
  /^(?:(?:in (?:line|accordance|order|cooperation|compliance|view)|with a view|with|as|on|within|through|pursuant|taking|bearing|following|given|regarding|concerning)\b[^,]{0,200},\s*)?(?:(?:that|to|the government|it|should|recommends?|recommended|also|further|fully|effectively|actively|urgently|immediately|promptly|swiftly|quickly|explicitly|formally|strongly|seriously|positively|in particular|as soon as possible|without delay|systematically|rapidly|officially|progressively|additionally)[,\s]+)*/iu;

const SCALES: readonly Scale[] = [
  { level: 3, wording: /^(?:re-?consider|review the possibility|study|explore|examine|analy[sz]e the possibility|reflect|envisage|contemplate|review|give (?:\w+ )?consideration|assess|look into|revisit|revise)\b/iu },
  { level: 2, wording: /^(?:continue|pursue|maintain|keep|persevere|persist|sustain|carry on|go on|uphold|remain|preserve)\b/iu },
  { level: 1, wording: /^(?:seek|share|request|call (?:up)?on|call for|exchange|solicit|ask|appeal)\b/iu },
  { level: 5, wording: /^(?:ratify|sign|accede|become|withdraw|amend|abolish|repeal|enact|pass|decriminali[sz]e|criminali[sz]e|extend (?:an? )?(?:\w+ )*invitation|issue|lift|release|prohibit|ban|outlaw|submit|grant|accept|establish|introduce|incorporate|investigate|remove|revoke|annul|commute|impose|declare|adhere|join|set up|create|launch|launching|raise|bring|set|conclude|finali[sz]e|complete|conduct|undertake (?:an?|the)|include|allow|invite|recogni[sz]e|reform|modify|harmoni[sz]e|align|transpose|domesticate|integrate|elaborate|formulate|draft|design|appoint|publish|dismantle|close|stop|cease|halt|end|put an end|eliminate|apply|enforce|implement|implementing|respond|proceed|make (?:the|a) declaration|provide (?:the )?(?:training|human rights training)|permit|authorize|legali[sz]e|legislate|define|designate|disband|disseminate|translate|hold|organi[sz]e|prosecute|ensure that (?:all )?(?:allegations|perpetrators)|reduce|increase the (?:minimum )?age|comply|initiate|cancel|suspend|drop|reopen|restore|reinstate|register|separate|replace|execute|explicitly|adapt|adjust|approve|develop|bring to justice|return|open|vote|operationali[sz]e|re-?establish|institute|suppress|sponsor|free|exclude|convert|contribute|dedicate)\b/iu },
  { level: 4, wording: /./u },
]; // prettier-ignore

const INSTRUMENT_ACT = /\b(?:ratif|acced|accession|sign(?:ing|ature)?\b|withdraw\w* (?:its |all )?reservations?)/iu;

/** How specific the act is that a recommendation names first. */
export const specificityOf = (asked: string): Specificity => {
  const deed = asked.trim().replace(LEAD, '');
  const scale = SCALES.find(({ wording }) => wording.test(deed));
  if (scale?.level === 4 && INSTRUMENT_ACT.test(deed)) return 5;
  return scale?.level ?? 4;
};
