import type { AddresseeGroup } from '@heed/domain';
import type { Addressee } from '../../annotations/annotation.types';
import type { ReadDocument } from '../../document/read-document.types';
import type { DocumentHeader } from '../../header/read-header';

/** Texts that review one State address it throughout, by name or as "the State party". */
export const reviewedState = (read: ReadDocument, { country }: DocumentHeader): Addressee | null => {
  if (read.family !== 'upr-report' && read.family !== 'concluding-observations' && country === null) return null;
  return { group: 'States', ...(country ? { names: [country] } : {}) };
};

const OWN_NAMES: readonly (readonly [name: RegExp, group: AddresseeGroup])[] = [
  [/\bworking group\b/i, 'Working Group'],
  [/\binter-parliamentary union\b|\bIPU\b/, 'Inter-Parliamentary Union'],
  [/\bhuman rights council\b|\bgeneral assembly\b|\bcommission on\b/i, 'Intergovernmental bodies (HRC, CHR, GA)'],
  [/\bcommittee\b/i, 'Treaty bodies/CERD'],
];
const OF_MECHANISM: Readonly<Record<string, AddresseeGroup>> = {
  igwg: 'Working Group',
  ipu: 'Inter-Parliamentary Union',
  unga: 'Intergovernmental bodies (HRC, CHR, GA)',
  hrc: 'Intergovernmental bodies (HRC, CHR, GA)',
  'special-procedures': 'Special procedures & expert mechanisms',
};

/** The body that speaks, and that its own decisions bind. */
export const speakingBody = (read: ReadDocument, { mechanism, body }: DocumentHeader): Addressee => {
  const known = mechanism ? OF_MECHANISM[mechanism] : undefined;
  const spoken = [body, ...read.frontMatter, ...read.paragraphs.map(({ text }) => text.slice(0, 80))].join(' ');
  const resolution = read.family === 'numbered-resolution' || read.family === 'unnumbered-resolution';
  const named = OWN_NAMES.find(([name]) => name.test(resolution ? body : spoken))?.[1];
  return { group: known ?? named ?? 'Intergovernmental bodies (HRC, CHR, GA)' };
};
