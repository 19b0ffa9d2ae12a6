import type { AddresseeDto, AddresseeView, ImportParagraphView } from '@heed/contracts';
import {
  ADDRESSEE_GROUPS,
  type AddresseeGroup,
  type AddresseeRole,
  type ParagraphKind,
  type VerbClass,
} from '@heed/domain';
import type { ParagraphEdit } from '../api/review';

/** One row of the form: names one a line. */
export interface AddresseeDraft {
  group: AddresseeGroup;
  role: AddresseeRole;
  inferred: boolean;
  names: string;
  asPrinted: string[];
  instrument: string;
}

/** A paragraph as its form holds it: text in every field, empty where there is nothing. */
export interface ParagraphDraft {
  kind: ParagraphKind;
  actionable: boolean;
  ref: string;
  cleanText: string;
  actionVerb: string;
  verbClass: VerbClass | '';
  addressees: AddresseeDraft[];
  themes: string[];
  deadline: string;
}

export type DraftField = keyof ParagraphDraft;
export const DRAFT_FIELDS = [
  'kind',
  'actionable',
  'ref',
  'cleanText',
  'actionVerb',
  'verbClass',
  'addressees',
  'themes',
  'deadline',
] as const satisfies readonly DraftField[];

const addresseeDraft = ({ names, asPrinted, instrument, group, role, inferred }: AddresseeView): AddresseeDraft => ({
  group,
  role,
  inferred,
  names: names.join('\n'),
  asPrinted,
  instrument: instrument ?? '',
});

export const newAddressee = (): AddresseeDraft => ({
  group: ADDRESSEE_GROUPS[0],
  role: 'asked',
  inferred: false,
  names: '',
  asPrinted: [],
  instrument: '',
});

export const draftOf = (paragraph: ImportParagraphView): ParagraphDraft => ({
  kind: paragraph.kind,
  actionable: paragraph.actionable,
  ref: paragraph.ref,
  cleanText: paragraph.cleanText ?? paragraph.text,
  actionVerb: paragraph.actionVerb ?? '',
  verbClass: paragraph.verbClass ?? '',
  addressees: paragraph.addressees.map(addresseeDraft),
  themes: [...paragraph.themes].sort(),
  deadline: paragraph.deadline ?? '',
});

const linesOf = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');

const addresseeOf = ({ names, instrument, ...rest }: AddresseeDraft): AddresseeDto => ({
  ...rest,
  names: linesOf(names),
  instrument: instrument.trim() || null,
});

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** Fields in which two drafts differ. */
export const differingFields = (one: ParagraphDraft, other: ParagraphDraft): DraftField[] =>
  DRAFT_FIELDS.filter((field) => !same(one[field], other[field]));

/** The request for these fields of a draft; the mended text goes back to none where it is the verbatim one. */
export const editOf = (draft: ParagraphDraft, fields: readonly DraftField[], verbatim: string): ParagraphEdit => {
  const whole: Required<ParagraphEdit> = {
    kind: draft.kind,
    actionable: draft.actionable,
    ref: draft.ref.trim(),
    cleanText: draft.cleanText === verbatim ? null : draft.cleanText,
    actionVerb: draft.actionVerb.trim() || null,
    verbClass: draft.verbClass || null,
    addressees: draft.addressees.map(addresseeOf),
    themes: draft.themes,
    deadline: draft.deadline.trim() || null,
  };
  return Object.fromEntries(Object.entries(whole).filter(([name]) => fields.some((field) => field === name)));
};

/** What takes an edit back: the values that stood before. */
export const inverseOf = (before: ImportParagraphView, edit: ParagraphEdit): ParagraphEdit =>
  editOf(
    draftOf(before),
    DRAFT_FIELDS.filter((field) => field in edit),
    before.text,
  );

/** What is chosen of theirs, and the rest of mine. */
export const mergedDraft = (
  mine: ParagraphDraft,
  theirs: ParagraphDraft,
  fromTheirs: readonly DraftField[],
): ParagraphDraft => {
  const taken = Object.fromEntries(fromTheirs.map((field) => [field, theirs[field]]));
  return { ...mine, ...taken };
};
