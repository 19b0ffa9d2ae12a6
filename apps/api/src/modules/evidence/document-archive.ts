import type { FieldReason } from '@heed/contracts';
import type { ZipEntry } from './zip-directory';

const MAX_ENTRIES = 2_000;
const MAX_UNPACKED = 500 * 1000 * 1000;
const MAX_RATIO = 100;

/** Where office programs keep what they run: VBA and Excel 4 macros in OOXML, Basic and scripts in OpenDocument. */
const MACROS = /(^|\/)vba(Project|Data)[^/]*$|^xl\/macrosheets\/|^(Basic|Scripts)\//i;

/** Why a document that is a ZIP inside cannot be taken, or null: whoever opens it would unpack too much, or run something. */
export const archiveProblem = (entries: readonly ZipEntry[], fileBytes: number): FieldReason | null => {
  const unpacked = entries.reduce((sum, entry) => sum + entry.unpacked, 0);
  if (entries.length > MAX_ENTRIES || unpacked > MAX_UNPACKED || unpacked > MAX_RATIO * fileBytes) return 'archiveSize';
  return entries.some(({ name }) => MACROS.test(name)) ? 'noMacros' : null;
};
