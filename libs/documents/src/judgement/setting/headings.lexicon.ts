import type { DocumentFamily } from '../../document/read-document.types';
import type { Setting } from './setting.types';

interface HeadingRule extends Setting {
  readonly heading: RegExp;
  readonly families?: readonly DocumentFamily[];
}

const REPORTS: readonly DocumentFamily[] = ['session-report', 'upr-report'];

/** What a heading says of the paragraphs below it. The nearest heading that says something holds. */
export const HEADINGS: readonly HeadingRule[] = [
  { heading: /^annex|^appendix|^list of (?:participants|documents)|^composition of the delegation/i, part: 'administrative', rule: 'annex-heading', confidence: 0.97 },
  { heading: /explanatory note|^summary$|^foreword/i, part: 'administrative', rule: 'note-heading', confidence: 0.95 },
  { heading: /adoption of the report|closing of the session|closure of the session/i, part: 'administrative', rule: 'closing-heading', confidence: 0.95, families: ['session-report', 'unrecognised'] },
  { heading: /^(?:[IVX]+\.\s*|[A-Z]\.\s*)?introduction$/i, part: 'administrative', rule: 'introduction-of-compilation', confidence: 0.95, families: ['session-compilation', 'concluding-observations'] },
  { heading: /^preamble$/i, part: 'preamble', rule: 'preamble-heading', confidence: 0.99 },
  { heading: /^operative part$/i, part: 'operative', rule: 'operative-heading', confidence: 0.98 },
  { heading: /conclusions and\/?\s*or recommendations|conclusions and recommendations|^(?:[IVX]+\.\s*)?recommendations|^outcome\b/i, part: 'review', rule: 'recommendations-of-review', confidence: 0.95, families: ['upr-report'] },
  { heading: /voluntary (?:pledges|commitments)/i, part: 'narrative', subkind: 'position', rule: 'pledges-heading', confidence: 0.9, families: ['upr-report'] },
  { heading: /conclusions?\b|recommendations?\b|agreed conclusions|\bdecisions?$/i, part: 'conclusions', rule: 'conclusions-heading', confidence: 0.96, families: ['session-report', 'session-compilation', 'numbered-conclusions', 'unrecognised'] },
  { heading: /statements?|explanations? of (?:vote|position)|general comments|reservations|views expressed by/i, part: 'narrative', subkind: 'position', rule: 'statements-heading', confidence: 0.93, families: REPORTS },
  { heading: /introduction|organi[sz]ation of|attendance|opening|election of|adoption of the (?:agenda|programme)|agenda|documentation|participation|methodology|presentation by the state/i, part: 'narrative', subkind: 'procedural', rule: 'procedural-heading', confidence: 0.96, families: REPORTS },
]; // prettier-ignore

/** Where no heading speaks, the family does. */
export const BY_FAMILY: Readonly<Record<DocumentFamily, Setting>> = {
  'numbered-conclusions': { part: 'conclusions', rule: 'family-conclusions', confidence: 0.97 },
  'session-compilation': { part: 'conclusions', rule: 'family-compilation', confidence: 0.95 },
  'session-report': { part: 'narrative', subkind: 'discussion', rule: 'family-report', confidence: 0.96 },
  'numbered-resolution': { part: 'operative', rule: 'family-resolution', confidence: 0.9 },
  'unnumbered-resolution': { part: 'operative', rule: 'family-resolution', confidence: 0.9 },
  'upr-report': { part: 'narrative', subkind: 'discussion', rule: 'family-review', confidence: 0.9 },
  'concluding-observations': { part: 'conclusions', rule: 'family-observations', confidence: 0.93 },
  unrecognised: { part: 'conclusions', rule: 'family-unknown', confidence: 0.4 },
};
