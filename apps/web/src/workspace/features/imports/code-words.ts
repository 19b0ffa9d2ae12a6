import { memberMessages, type KeyOf } from '@heed/messages';
import { FAMILIES } from './import-vocabulary';
import type { ImportWords } from './words';

// Codes come from readers that learn new ones; a code without a wording is shown as it is rather than not at all.
type Tree = typeof memberMessages.imports;
const keyIn = <Part extends object>(part: Part, code: string): code is keyof Part & string => code in part;

type FindingCode = KeyOf<Tree['finding']>;
const isFindingCode = (code: string): code is FindingCode => keyIn(memberMessages.imports.finding, code);

export const findingWords = (w: ImportWords, code: string): string =>
  w(`finding.${isFindingCode(code) ? code : 'unknown'}`);

export const rowWords = (w: ImportWords, code: string): string =>
  keyIn(memberMessages.imports.row, code) ? w(`row.${code}`) : w('row.unknown', { code });

export const stepWords = (w: ImportWords, step: string): string =>
  keyIn(memberMessages.imports.steps, step) ? w(`steps.${step}`) : step;

export const actionWords = (w: ImportWords, action: string): string =>
  keyIn(memberMessages.imports.changes.action, action)
    ? w(`changes.action.${action}`)
    : w('changes.action.unknown', { code: action });

export const missingWords = (w: ImportWords, code: string): string =>
  keyIn(memberMessages.imports.document.missingOf, code)
    ? w(`document.missingOf.${code}`)
    : w('document.missingOf.unknown', { code });

export const fieldWords = (w: ImportWords, field: string): string =>
  keyIn(memberMessages.imports.field, field) ? w(`field.${field}`) : field;

export const outsideWords = (w: ImportWords, outside: string): string =>
  keyIn(memberMessages.imports.source.outside, outside) ? w(`source.outside.${outside}`) : outside;

export const familyWords = (w: ImportWords, family: string): string => {
  const known = FAMILIES.find((one) => one === family);
  return known ? w(`family.${known}`) : w('family.unrecognised');
};
