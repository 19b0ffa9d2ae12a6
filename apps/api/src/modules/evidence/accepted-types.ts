/** A kind of file that may be attached: how its content is recognised, and the endings that its name may have. */
export interface AcceptedType {
  /** What a reader's browser is told. */
  mediaType: string;
  endings: readonly string[];
  /** A ZIP inside. */
  archive?: true;
}

/**
 * By what the content is, never by what the sender says. Formats that carry script for a browser (HTML, SVG) and
 * documents with macros are left out on purpose.
 */
export const ACCEPTED_TYPES: readonly AcceptedType[] = [
  { mediaType: 'application/pdf', endings: ['pdf'] },
  { mediaType: 'image/png', endings: ['png'] },
  { mediaType: 'image/jpeg', endings: ['jpg', 'jpeg'] },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    endings: ['docx'],
    archive: true,
  },
  { mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', endings: ['xlsx'], archive: true },
  {
    mediaType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
    endings: ['pptx'],
    archive: true,
  },
  { mediaType: 'application/vnd.oasis.opendocument.text', endings: ['odt'], archive: true },
  { mediaType: 'application/vnd.oasis.opendocument.spreadsheet', endings: ['ods'], archive: true },
  { mediaType: 'text/csv', endings: ['csv'] },
  { mediaType: 'text/plain', endings: ['txt'] },
];

/** Largest file, in bytes (25 MB). */
export const MAX_FILE_BYTES = 25 * 1024 * 1024;

export const endingOf = (fileName: string): string => /\.([a-z0-9]{1,8})$/i.exec(fileName)?.[1]?.toLowerCase() ?? '';

/** The name to keep: its last path segment without control, bidirectional or quoting characters, at most 150 long. */
export const safeFileName = (given: string): string => {
  const last = given.normalize('NFC').split(/[\\/]/).pop() ?? '';
  const cleaned = last
    .replace(/[\p{Cc}\p{Cf}"<>|:*?]/gu, '')
    .replace(/^[.\s]+/, '')
    .trim();
  const ending = endingOf(cleaned);
  const stem = ending ? cleaned.slice(0, -(ending.length + 1)) : cleaned;
  return ending ? `${stem.slice(0, 140) || 'file'}.${ending}` : stem.slice(0, 150) || 'file';
};
