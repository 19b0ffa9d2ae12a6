import type { Specificity } from '../../reading/reading.types';
import { levelOfVerb } from './action-verbs.lexicon';

const ADVERBIAL =
  /^(?:in|with|as|on|within|through|pursuant|taking|bearing|following|given|regarding|concerning|for|at|by|under|without)\b[^,]{0,200},\s*/;
const LEAD =
  /^(?:(?:that|to|the (?:government|authorities|state)(?: (?:and|of) (?:[a-z]+ ){1,2})?(?= [a-z])|it|should|recommends?|recommended|also|further|fully|effectively|actively|urgently|immediately|promptly|swiftly|quickly|explicitly|formally|strongly|seriously|positively|thoroughly|carefully|systematically|rapidly|officially|progressively|additionally|speedily|as soon as possible)[,\s]+)+/;

/** Deeds that can be shown once they are done. */
const PRODUCT =
  /\b(?:laws?|legislation|legislative|legal|acts?|bills?|amendments?|codes?|constitution\w*|plans?|recommendations?|moratorium|institutions?|commission|ombuds\w+|mechanisms?|bod(?:y|ies)|committees?|fund|centres?|courts?|protocols?|conventions?|covenants?|statute|treat(?:y|ies)|ratif\w+|acced\w+|accession|training|courses?|campaigns?|invitations?|age|curricul\w+|shelters?|database|registry|programmes?|decisions?|principles|resolutions?)\b/;
/** What can be meant by anything. */
const DIFFUSE =
  /\b(?:measures?|steps?|strateg(?:y|ies)|polic(?:y|ies)|efforts?|process(?:es)?|actions?(?! plan)|initiatives|approach|means)\b/;
const ACT_IN_LAW =
  /\b(?:legislative|legal|law|legislation|action plans?|plans? of action|criminaliz\w+|abolish\w*|abolition)\b/;

/** Verbs whose object decides: to adopt a law is specific, to adopt measures is not. */
const BY_OBJECT = new Set(
  'adopt implement develop create introduce establish formulate elaborate design apply initiate launch include carry set enforce undertake provide eliminate reduce end allow proceed'.split(
    ' ',
  ),
);
const AND_MORE =
  /^\w+(?:,| and)(?: (?:further|also))? (?:strengthen|intensify|deepen|enhance|increase|expand|improve|accelerate|reinforce|step up|consolidate|extend)\b/;
const REVIEW_AND_CHANGE =
  /^(?:review|revise|examine|assess)\b[^,;]{0,60}\band (?:amend|repeal|abolish|reform|adopt|bring|revise)\b/;
const MEANS =
  /\b(?:by|including|through|notably|particular|inter alia),?\s+(?:by |through )?(?:the |also |fully |immediately )?(\w+)/;
/** "By enacting": the means of a general act can be specific. */
const SPECIFIC_MEANS =
  /^(?:implementing|establishing|establishment|adoption|responding|ratify\w+|ratification|amending|investigating|submitting|creating|acceding|accession|enact\w+|agreeing|criminali[sz]\w+|bringing|setting|issuing|prosecuting|accepting|removing|repeal\w*|reforming|extending|including|introducing|abolish\w+|withdrawing|releasing|implementation|completing|finali[sz]ing|incorporating|prohibiting|passing|appointing)$/;
const BY_DOING = /\bby \w+ing\b/;
const SPECIFIC_NOUN =
  /\b(?:ratif(?:y|ying|ication)|acced(?:e|ing)|accession)\b|^the (?:establishment|adoption|abolition|creation|reduction|introduction|development of a|release|amendment|repeal|implementation|organi[sz]ation)\b/;

const wordsAfterVerb = (deed: string, count: number): string =>
  deed
    .split(/\s+/)
    .slice(1, count + 1)
    .join(' ');

const byObject = (deed: string): Specificity => {
  const object = wordsAfterVerb(deed, 9);
  const [diffuse, product] = [object.search(DIFFUSE), object.search(PRODUCT)];
  if (diffuse < 0) return product >= 0 || levelOfVerb(deed.split(/\s/)[0] ?? '') === 5 ? 5 : 4;
  if (ACT_IN_LAW.test(object.slice(0, diffuse + 12))) return 5;
  return product >= 0 && product < diffuse ? 5 : 4;
};

const EXCEPTIONS: readonly (readonly [wording: RegExp, level: Specificity])[] = [
  [AND_MORE, 4],
  [REVIEW_AND_CHANGE, 5],
  [/^(?:give|pay)\b.{0,30}\bconsideration\b/, 3],
  [/^(?:undertake|carry out|conduct)\b.{0,40}\b(?:review|study|assessment|analysis)\b/, 3],
  [/^give continuity\b|^carry on\b/, 2],
  [/^put an end\b.{0,60}\b(?:practice|prohibition|persecution|legal|law|detention|settlement|blockade)/, 5],
  [/^(?:put an end|bring to (?:an )?end)\b/, 4],
  [/^put in place (?!(?:\w+ ){0,2}(?:measures|polic|strateg|mechanisms|effective))/, 5],
  [/^(?:increase|raise|lower)\b.{0,30}\b(?:age|number|rate)\b/, 5],
  [/^provide\b.{0,60}\b(?:training|education)\b/, 5],
  [/^make\b.{0,20}\b(?:declaration|amendments?|public)\b/, 5],
  [/^(?:step up|accelerate|intensify|strengthen|take)\b[^,;]{0,60}\b(?:ratif\w+|accession|abolish\w*)\b/, 4],
  [/^seek (?:to )?(?!.*\b(?:assistance|support|cooperation|help|aid|advice)\b)/, 4],
];

/** A general or continued act that names its means is as specific as they are. */
const withMeans = (level: Specificity, deed: string): Specificity => {
  if (level !== 4 && level !== 2) return level;
  if (SPECIFIC_MEANS.test(MEANS.exec(deed)?.[1] ?? '')) return 5;
  return level === 2 && BY_DOING.test(deed) ? 4 : level;
};

/** How specific the act is that a recommendation names first, on the action scale of UPR Info. */
export const specificityOf = (asked: string): Specificity => {
  const trimmed = asked.trim().toLowerCase();
  const deed = trimmed.replace(ADVERBIAL, '').replace(LEAD, '').replace(ADVERBIAL, '').replace(LEAD, '');
  const exception = EXCEPTIONS.find(([wording]) => wording.test(deed));
  if (exception) return exception[1];
  const verb = /^[a-z-]+/.exec(deed)?.[0] ?? '';
  if (BY_OBJECT.has(verb)) return byObject(deed);
  return withMeans(levelOfVerb(verb) ?? (SPECIFIC_NOUN.test(deed) ? 5 : 4), deed);
};
