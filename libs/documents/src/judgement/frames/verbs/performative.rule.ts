const ADVERB =
  /(?:^|\s)(?:also|again|further|furthermore|therefore|thus|hence|hereby|thereby|accordingly|moreover|additionally|once again|strongly|urgently|earnestly|solemnly|particularly|especially|specifically|firmly|kindly|respectfully|emphatically|in (?:this|that) (?:regard|respect|context|connection)|to (?:this|that) end|once more|likewise|finally|then|,)\s*$/i;

const BODY =
  /\b(?:working groups?|committees?|sub-?committee|council|assembly|union|ipu|it|they|we|commission|conference|forum|meeting|board|group|experts?|chair(?:person)?(?:-rapporteur)?|rapporteur|participants|delegations|ministers|mechanism|high commissioner|secretary-general|special representative|mandate[- ]holders?|authors?)$|\bI$/i;

const withoutAdverbs = (before: string): string => {
  let rest = before.trimEnd();
  for (let cut = rest.replace(ADVERB, ''); cut !== rest; cut = rest.replace(ADVERB, '').trimEnd()) rest = cut;
  return rest;
};

/**
 * Whether a verb that stands here is the body's own act: it opens the text, follows another such verb, or the body is its
 * subject. "The programme that invites States …" tells of the act of another.
 */
export const isOwnAct = (text: string, at: number): boolean => {
  const printed = text.slice(Math.max(0, at - 260), at);
  const before = withoutAdverbs(printed);
  if (before === '' || /[.;:]["”)]?$/.test(before)) return true;
  if (/(?:^|\s)and$/i.test(before)) return true;
  if (BODY.test(before)) return true;
  return /[,)]$/.test(printed.trimEnd()) && !/\b(?:that|which|who)\s*,$/i.test(printed.trimEnd());
};
