import type { Frame } from './frame.types';
import { ASK_VERBS } from './verbs/verbs.lexicon';

const DECIDES = /^(?:also |further )?(?:decides|agrees|resolves)(?: also| further)?:$/i;
const INFINITIVE = /^to (?:also |further )?/i;

/** A body that decides, with what it decides in the items behind. */
export const decidesInItems = (chapeau: string): boolean => DECIDES.test(chapeau.trim());

/** "Decides: (a) To request the secretariat to report": an ask of the secretariat; anything else binds the body itself. */
export const decidedItem = (text: string): Frame => {
  const [to = ''] = INFINITIVE.exec(text) ?? [];
  const behind = text.slice(to.length).toLowerCase();
  const ask = to === '' ? undefined : ASK_VERBS.find(({ stem }) => behind.startsWith(`${stem} `));
  if (!ask)
    return {
      rule: 'binds-itself',
      verb: 'decides',
      verbClass: 'self',
      basis: 'self',
      start: 0,
      verbEnd: 0,
      end: text.length,
    };
  const { stem, verbClass } = ask;
  return {
    rule: 'direct-ask',
    verb: stem,
    verbClass,
    basis: 'ask',
    start: to.length,
    verbEnd: to.length + stem.length,
    end: text.length,
  };
};
