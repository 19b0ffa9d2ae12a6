import {
  ACTION_BASES,
  ADDRESSEE_GROUPS,
  CORRECTION_TYPES,
  FORMAL_LABELS,
  IMPLIED_STATUSES,
  PARAGRAPH_KINDS,
  TRACKABILITIES,
  VERB_CLASSES,
} from '@heed/domain';
import {
  type Addressee,
  type AskAnnotation,
  type Correction,
  type ExtractedNote,
  PARAGRAPH_SUBKINDS,
  type ParagraphAnnotation,
} from './annotation.types';
import type { Fields } from './fields';

/** Reads what a reviewer wrote about one paragraph. */
export const parseParagraph = (fields: Fields): ParagraphAnnotation => ({
  ref: fields.text('ref'),
  kind: fields.oneOf('kind', PARAGRAPH_KINDS),
  formalLabel: fields.optionalOneOf('formalLabel', FORMAL_LABELS) ?? null,
  actionable: fields.mark('actionable') ?? false,
  trackability: fields.optionalOneOf('trackability', TRACKABILITIES) ?? null,
  actionVerb: fields.optionalText('actionVerb') ?? null,
  verbClass: fields.optionalOneOf('verbClass', VERB_CLASSES) ?? null,
  actionBasis: fields.optionalOneOf('actionBasis', ACTION_BASES) ?? null,
  addressees: fields.objects('addressees', parseAddressee),
  asks: fields.has('asks') ? fields.objects('asks', parseAsk) : undefined,
  themes: fields.texts('themes'),
  corrections: fields.objects('corrections', parseCorrection),
  editorialNote: fields.optionalOneOf('editorialNote', ['extracted', 'footnote']),
  impliedStatus: fields.optionalOneOf('impliedStatus', IMPLIED_STATUSES) ?? null,
  statusScope: fields.optionalText('statusScope'),
  deadline: fields.optionalText('deadline'),
  subkind: fields.optionalOneOf('subkind', PARAGRAPH_SUBKINDS),
  mixed: fields.mark('mixed'),
  borderline: fields.mark('borderline'),
  note: fields.optionalText('note'),
  suspectedOmissions: fields.optionalTexts('suspectedOmissions'),
});

/** Reads who is asked. */
export const parseAddressee = (fields: Fields): Addressee => ({
  group: fields.oneOf('group', ADDRESSEE_GROUPS),
  names: fields.optionalTexts('names'),
  asPrinted: fields.optionalTexts('asPrinted'),
  instrument: fields.optionalText('instrument'),
  inferred: fields.mark('inferred'),
  role: fields.optionalOneOf('role', ['partner']),
});

const parseAsk = (fields: Fields): AskAnnotation => ({
  verb: fields.text('verb'),
  addressees: fields.objects('addressees', parseAddressee),
  from: fields.text('from'),
  to: fields.optionalText('to'),
});

const parseCorrection = (fields: Fields): Correction | ExtractedNote => {
  const type = fields.oneOf('type', CORRECTION_TYPES);
  const basis = fields.text('basis');
  if (type === 'editorial-note-extracted')
    return { type, starts: fields.text('starts'), ends: fields.text('ends'), basis };
  const field = fields.oneOf('field', ['text', 'printedNumber']);
  return { type, field, from: fields.text('from'), to: fields.text('to'), basis };
};
