import type { VerbClass } from '@heed/domain';

interface AskVerb {
  readonly stem: string;
  readonly third: string;
  readonly past: string;
  readonly follows?: string;
  readonly verbClass: VerbClass;
}

const verb = (stem: string, verbClass: VerbClass, follows?: string): AskVerb => {
  const past = stem.endsWith('e') ? `${stem}d` : `${stem}ed`;
  return { stem, third: `${stem}s`, past, verbClass, ...(follows ? { follows } : {}) };
};

/** Verbs with which a body asks another, and the strength each stands for. */
export const ASK_VERBS: readonly AskVerb[] = [
  verb('call', 'calls upon', 'upon|on|for'),
  verb('appeal', 'appeals to', 'to|for'),
  verb('urge', 'urges'),
  verb('exhort', 'urges'),
  verb('invite', 'invites'),
  verb('encourage', 'encourages'),
  verb('request', 'requests'),
  verb('ask', 'requests'),
  verb('instruct', 'requests'),
  verb('direct', 'requests'),
  verb('demand', 'calls upon'),
  verb('recommend', 'recommends'),
  verb('advise', 'recommends'),
  verb('suggest', 'suggests'),
  verb('propose', 'suggests'),
  verb('remind', 'reminds'),
];

/** Nouns for the same: "reiterates its call upon", "its recommendation to". */
export const ASK_NOUNS: readonly (readonly [noun: string, verbClass: VerbClass])[] = [
  ['call', 'calls upon'],
  ['appeal', 'appeals to'],
  ['invitation', 'invites'],
  ['encouragement', 'encourages'],
  ['request', 'requests'],
  ['recommendation', 'recommends'],
  ['suggestion', 'suggests'],
];

/** Verbs with which a body finds, values or regrets, and asks nothing. */
const STATING = [
  'acknowledge', 'affirm', 'appreciate', 'applaud', 'believe', 'commend', 'conclude', 'condemn', 'confirm', 'congratulate',
  'consider', 'deem', 'deplore', 'denounce', 'draw', 'emphasize', 'emphasise', 'endorse', 'express', 'hail', 'highlight',
  'hope', 'note', 'notice', 'observe', 'pay', 'praise', 'reaffirm', 'recall', 'recognize', 'recognise', 'regret', 'reiterate',
  'reject', 'remain', 'renew', 'stress', 'support', 'take', 'thank', 'underline', 'underscore', 'value', 'welcome', 'look',
]; // prettier-ignore

/** Verbs with which a body binds itself. */
const BINDING = [
  'agree',
  'adopt',
  'approve',
  'authorize',
  'commit',
  'decide',
  'declare',
  'establish',
  'pledge',
  'resolve',
  'undertake',
];

const thirdPerson = (stem: string): string => (/(?:s|sh|ch|x|z)$/.test(stem) ? `${stem}es` : `${stem}s`);

export const STATING_THIRD = STATING.map(thirdPerson);

/** First words of operative paragraphs and, as participles, of preambular ones. */
export const OPENING_WORDS: readonly string[] = [
  ...ASK_VERBS.map(({ third }) => third),
  ...STATING_THIRD,
  ...BINDING.map(thirdPerson),
  ...STATING.map((stem) => (stem.endsWith('e') ? `${stem.slice(0, -1)}ing` : `${stem}ing`)),
];

const IRREGULAR_PARTICIPLES =
  'convinced|aware|concerned|mindful|alarmed|determined|guided|inspired|disturbed|deeply|gravely|desirous|conscious|cognizant|having';

/** A preamble explains in participles why the body acts. */
export const PARTICIPLE_OPENING = new RegExp(
  `^(?:(?:also|further|strongly|deeply|gravely|fully|profoundly|expressly|acting|once again)\\s+)*(?:\\w{3,}ing|${IRREGULAR_PARTICIPLES})\\b(?:\\s+(?:also|further|note|into account|in mind|with \\w+))*`,
  'i',
);
