import type { AddresseeDto, EditImportParagraphDto } from '@heed/contracts';
import { JUDGED_FIELDS, type ProposedParagraph } from '@heed/documents';

type Addressee = ProposedParagraph['addressees'][number];

const addresseeOf = ({ group, role, inferred, names, asPrinted, instrument }: AddresseeDto): Addressee => ({
  group,
  ...(names.length > 0 ? { names } : {}),
  ...(asPrinted.length > 0 ? { asPrinted } : {}),
  ...(instrument ? { instrument } : {}),
  ...(inferred ? { inferred: true as const } : {}),
  ...(role === 'partner' ? { role } : {}),
});

/** Who decided a field that a person has set. */
const BY_A_PERSON = { confidence: 1, rule: 'person' } as const;

const judgedAnew = (before: ProposedParagraph, after: ProposedParagraph): ProposedParagraph => {
  const judgements = { ...before.judgements };
  for (const field of JUDGED_FIELDS)
    if (JSON.stringify(before[field]) !== JSON.stringify(after[field])) judgements[field] = BY_A_PERSON;
  return { ...after, judgements };
};

/** The paragraph as a person wants it: what is absent stays, null empties what may be empty. */
export const edited = (before: ProposedParagraph, dto: EditImportParagraphDto): ProposedParagraph => {
  const deadline = dto.deadline === undefined ? before.deadline : dto.deadline;
  const after: ProposedParagraph = {
    ...before,
    kind: dto.kind ?? before.kind,
    actionable: dto.actionable ?? before.actionable,
    ref: dto.ref ?? before.ref,
    cleanText: dto.cleanText === undefined ? before.cleanText : (dto.cleanText ?? before.text),
    actionVerb: dto.actionVerb === undefined ? before.actionVerb : dto.actionVerb,
    verbClass: dto.verbClass === undefined ? before.verbClass : dto.verbClass,
    addressees: dto.addressees?.map(addresseeOf) ?? before.addressees,
    themes: dto.themes ?? before.themes,
    deadline: deadline ?? undefined,
  };
  return judgedAnew(before, after);
};
