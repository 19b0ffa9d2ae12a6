import type { Addressee } from '../../annotations/annotation.types';
import type { AddressedFrame } from '../content/asks.rule';
import type { Frame } from '../frames/frame.types';
import { addresseesOf, asInferred, mergeAddressees } from './addressee-list';
import { type AskedContext, askedIn } from './asked.rule';
import { chainFrom } from './chain';
import { agentsIn, onlyBearerOf, ownersIn } from './inferred.rule';
import { partnersIn } from './partners.rule';

export interface AddressContext extends AskedContext {
  readonly body: Addressee;
  /** Whom the chapeau of an item asks. */
  readonly ofChapeau: readonly Addressee[];
}

const WORD = /\b(?=\p{L})/gu;

/** The body mentioned last before a pronoun that points back to it. */
const mentionedBefore = (text: string, at: number): Addressee[] => {
  let last: Addressee[] = [];
  let until = 0;
  for (const { index } of text.slice(0, at).matchAll(WORD)) {
    if (index < until) continue;
    const [mention] = chainFrom(text, index, index + 1, { strict: true });
    if (!mention) continue;
    until = index + 1;
    if (!mention.groups.includes('Working Group')) last = mention.groups.map((group) => ({ group }));
  }
  return last;
};

const CHAIRS = /\bby the (?:chair|chairperson|president)\w*|\brequest the (?:chair|chairperson|president)[\w-]*/i;

const ofBody = (text: string, frame: Frame, { body }: AddressContext): Addressee[] => {
  const chair = CHAIRS.exec(text.slice(frame.verbEnd, frame.end))?.[0].replace(/^(?:by|request) /i, '');
  return [chair ? { ...body, asPrinted: [chair] } : body];
};

const TOPIC = /^(?:with (?:regard|respect) to|as (?:regards|for|to)|in relation to|regarding|concerning) /i;

/** "With regard to the Union, the expert recommends that it": what the pronoun stands for is said in front. */
const topicOf = (text: string): Addressee[] => {
  const lead = TOPIC.exec(text)?.[0].length;
  if (lead === undefined) return [];
  const topic = text.slice(0, text.indexOf(', ') + 1);
  return chainFrom(topic, lead, topic.length, { strict: true }).flatMap(addresseesOf);
};

/** Named, pointed back to, or the body itself; null where the clause names nobody. */
const namedIn = (
  text: string,
  frame: Frame,
  before: readonly Addressee[],
  context: AddressContext,
): Addressee[] | null => {
  if (frame.basis === 'self') return ofBody(text, frame, context);
  if (frame.rule === 'recommendation-of-review') return null;
  const completes = frame.rule === 'of-chapeau' && context.ofChapeau.length > 0;
  const asked = completes ? { addressees: [], pronoun: false } : askedIn(text, frame, context);
  if (asked.pronoun && before.length > 0) return [...before];
  const topic = asked.pronoun ? topicOf(text) : [];
  if (topic.length > 0) return topic;
  if (asked.pronoun) return context.ofOneState ? [context.ofOneState] : mentionedBefore(text, frame.start);
  if (asked.addressees.length > 0) return [...asked.addressees];
  if (context.ofOneState || context.ofChapeau.length > 0) return null;
  const only = onlyBearerOf(text.slice(frame.subjectStart ?? frame.verbEnd, frame.end));
  const agents = only.length > 0 ? only : agentsIn(text, frame.verbEnd, frame.end);
  return agents.length > 0 ? agents : null;
};

/** Who should do what is put to nobody by name. */
const readFrom = (text: string, frame: Frame, others: readonly Addressee[], context: AddressContext): Addressee[] => {
  if (context.ofChapeau.length > 0) return [...context.ofChapeau];
  if (context.ofOneState) return [asInferred(context.ofOneState)];
  const from = frame.subjectStart ?? frame.verbEnd;
  const owners = ownersIn(text, from, frame.end);
  if (owners.length > 0) return owners;
  return others.length > 0 ? others.map(asInferred) : [{ group: 'States', inferred: true }];
};

/** Every clause with those it asks and those they are to work with. */
export const addressFrames = (text: string, frames: readonly Frame[], context: AddressContext): AddressedFrame[] => {
  const named: { frame: Frame; addressees: Addressee[] | null }[] = [];
  for (const frame of frames) {
    const before = mergeAddressees(named.flatMap(({ addressees }) => addressees ?? []));
    named.push({ frame, addressees: namedIn(text, frame, before, context) });
  }
  const others = named.flatMap(({ frame, addressees }) => (frame.basis === 'self' ? [] : (addressees ?? [])));
  return named.map(({ frame, addressees }) => {
    const asked = addressees ?? readFrom(text, frame, mergeAddressees(others), context);
    return { frame, addressees: mergeAddressees([...asked, ...partnersIn(text, frame.start, frame.end)]) };
  });
};
