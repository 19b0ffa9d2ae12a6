const ADVERB =
  '(?:(?:also|further|furthermore|moreover|strongly|therefore|thus|accordingly|again|in particular|additionally|likewise)[, ]+)*';
const ASKS =
  '(?:recommends?|urges?|calls? (?:upon|on)|requests?|encourages?|invites?|asks?|suggests?|reiterates? its (?:previous |earlier )?(?:recommendation|request|call)s?|draws? the attention|wishes to receive|reminds?)';
const CLAUSE =
  '(?:(?:In (?:the )?(?:light|view|line|accordance|conformity|this|that|order)|Recalling|Referring|Reiterating|With reference|Bearing|Drawing|Taking|Noting|While|Considering|Pursuant|Given|Accordingly|To that end|For (?:this|that) reason)\\b[^.]{0,400}?,?\\s*)?';
const OPENER = new RegExp(
  `^["“]?${CLAUSE}(?:(?:[Tt]he|[Ii]t is) (?:Committee|Subcommittee)(?:,[^,]{3,200},)?\\s+${ADVERB}${ASKS}\\b|(?:The|the) State party\\s+${ADVERB}(?:should|must|needs? to|is (?:urged|encouraged|requested|invited|asked|called))\\b|It ${ADVERB}${ASKS} (?:that )?the State party\\b)`,
  'u',
);

/** What a committee asks of the State party, at the beginning of a printed block. */
export const opensAsk = (text: string): boolean => OPENER.test(text);
