import type { Addressee } from '../annotations/annotation.types';
import type { ReadDocument, ReadParagraph } from '../document/read-document.types';
import { mergeAddressees } from './addressees/addressee-list';
import { addressFrames } from './addressees/address-frames';
import type { AskedContext } from './addressees/asked.rule';
import { levelOfVerb } from './content/action-verbs.lexicon';
import type { AddressedFrame } from './content/asks.rule';
import { decidedItem, decidesInItems } from './frames/decided.frame';
import { findFrames } from './frames/find-frames';
import { isClosingFormula } from './frames/self.frame';
import type { Frame } from './frames/frame.types';
import { primaryOf } from './frames/primary-frame.rule';
import { hasOwnStatement } from './frames/verbs/printed-verb.rule';
import { isReviewRecommendation, reviewAsk } from './frames/review-ask.frame';
import { settingOf } from './setting/setting.rule';
import type { Setting } from './setting/setting.types';
import { type CleanText, cleanParagraph } from './text/clean-text.rule';

/** What the language of a paragraph does, before it is put into the words of the catalogue. */
export interface Understood {
  readonly paragraph: ReadParagraph;
  readonly clean: CleanText;
  readonly setting: Setting;
  readonly addressed: readonly AddressedFrame[];
  readonly primary: AddressedFrame | null;
  readonly addressees: readonly Addressee[];
}

export interface DocumentContext extends AskedContext {
  readonly read: ReadDocument;
  readonly body: Addressee;
}

const CANNOT_ASK: readonly Setting['part'][] = ['preamble', 'narrative', 'administrative'];
/** Announces what was adopted; what was adopted follows. */
const ADOPTION = /\b(?:adopt(?:s|ed)?|adoption|agreed)\b[^.]*\b(?:conclusions|recommendations|decisions?)\b[^.]*:\s*$/i;

const inherited = (parent: Frame, text: string): Frame => ({
  ...parent,
  rule: 'of-chapeau',
  start: 0,
  verbEnd: 0,
  end: text.length,
});

const withoutSubject = ({ subjectStart: _, ...frame }: Frame): Frame => frame;

const framesOf = (
  paragraph: ReadParagraph,
  text: string,
  setting: Setting,
  parent: Understood | undefined,
): Frame[] => {
  if (CANNOT_ASK.includes(setting.part)) return [];
  if (setting.part === 'review') {
    const numbered = parent?.paragraph.chapeau === true || /\d\.\d+$/.test(paragraph.ref);
    return !paragraph.chapeau && isReviewRecommendation(text, numbered) ? [reviewAsk(text)] : [];
  }
  if (parent?.paragraph.chapeau && decidesInItems(parent.clean.text) && !isClosingFormula(text))
    return [decidedItem(text)];
  const own = findFrames(text);
  const ofChapeau = parent?.paragraph.chapeau ? parent.primary?.frame : undefined;
  if (!ofChapeau || ofChapeau.basis === 'duty' || hasOwnStatement(text)) return own;
  const completing = withoutSubject(inherited(ofChapeau, text));
  const [first, ...rest] = own.filter(({ basis }) => basis === 'ask');
  if (!first) return [completing];
  return opensWithDeed(text) ? [{ ...completing, end: first.subjectStart ?? first.start }, first, ...rest] : own;
};

/** "To ratify …, and requests the secretariat to …": it completes its chapeau before it asks somebody else. */
const opensWithDeed = (text: string): boolean => {
  const [word = ''] = /^\p{L}+/u.exec(text) ?? [];
  return word.toLowerCase() === 'to' || levelOfVerb(word.toLowerCase()) !== null;
};

const named = (addressees: readonly Addressee[]): Addressee[] =>
  addressees.filter(({ inferred, role }) => !inferred && !role);

/** Finds setting, clauses and addressees of a paragraph, in the light of the chapeau that it completes. */
export const understand = (
  paragraph: ReadParagraph,
  parent: Understood | undefined,
  context: DocumentContext,
): Understood => {
  const clean = cleanParagraph(paragraph.text);
  const found = settingOf(paragraph, context.read);
  const setting: Setting =
    found.part !== 'preamble' && found.part !== 'operative' && ADOPTION.test(clean.text)
      ? { part: 'administrative', rule: 'adoption-formula', confidence: 0.95 }
      : found;
  const frames = framesOf(paragraph, clean.text, setting, parent);
  const inherits = frames[0]?.rule === 'of-chapeau';
  const ofChapeau = inherits && parent ? named(parent.addressees) : [];
  const addressed = addressFrames(clean.text, frames, { ...context, ofChapeau });
  return {
    paragraph,
    clean,
    setting,
    addressed,
    primary: primaryOf(addressed),
    addressees: mergeAddressees(addressed.flatMap(({ addressees }) => addressees)),
  };
};
