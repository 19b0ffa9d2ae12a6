const ADVERB =
  '(?:(?:Also|Further|Again|Deeply|Gravely|Strongly|Firmly|Solemnly|Fully|Particularly|Seriously|Urgently|Once more)\\s+)*';
// What a preambular paragraph may begin with besides a present participle; United Nations Editorial Manual, resolutions.
const STATES_OF_MIND =
  'Alarmed|Appalled|Aware|Concerned|Conscious|Convinced|Determined|Disturbed|Encouraged|Grateful|Guided|Inspired|Mindful|Persuaded|Shocked|Troubled';
const PREAMBULAR = new RegExp(`^${ADVERB}(?:${STATES_OF_MIND}|\\p{L}+ing)\\b`, 'iu');
const OPERATIVE_VERBS =
  'Accepts|Acknowledges|Adopts|Affirms|Agrees|Appeals|Appreciates|Approves|Asks|Authorizes|Calls|Commends|Concludes|Condemns|Confirms|Congratulates|Considers|Decides|Declares|Demands|Denounces|Deplores|Draws|Emphasizes|Encourages|Endorses|Expresses|Highlights|Instructs|Invites|Notes|Pledges|Proclaims|Reaffirms|Recalls|Recognizes|Recommends|Regrets|Reiterates|Rejects|Reminds|Renews|Requests|Resolves|Stresses|Suggests|Supports|Takes|Underlines|Underscores|Undertakes|Urges|Welcomes';
const OPERATIVE = new RegExp(`^${ADVERB}(?:${OPERATIVE_VERBS})\\b`, 'iu');
const FUSED = new RegExp(`(?<=,["”’]?)(?=${ADVERB}(?:${STATES_OF_MIND}|\\p{Lu}\\p{Ll}+ing)\\s)`, 'u');

const startsWithCapital = (text: string): boolean => /^\p{Lu}/u.test(text);

/** "Recalling", "Further believing", "Deeply concerned": the verb of a preambular paragraph is no main verb. */
export const opensPreambular = (text: string): boolean => startsWithCapital(text) && PREAMBULAR.test(text);

/** "Calls upon", "Also requests": the operative part begins where the body first speaks in the present tense. */
export const opensOperative = (text: string): boolean => startsWithCapital(text) && OPERATIVE.test(text);

/** Cuts a line where a comma without a space is followed by the opening of another preambular paragraph. */
export const splitFused = (text: string): readonly string[] => text.split(FUSED);

/** "The … Assembly,": the body names itself, and its sentence goes on to the end of the resolution. */
export const isBodyLine = (text: string): boolean => /^The [^.;:]{2,150},$/u.test(text);
