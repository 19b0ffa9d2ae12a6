/** A number or letter in front of a text, as printed, and what stands behind it on the line. */
export interface Label {
  readonly printed: string;
  readonly mark: string;
  readonly form: 'arabic' | 'bracketed' | 'capital';
  readonly rest: string;
}

// Text saved from web pages often lost the space: "12.The Committee", "(a)Act".
const REST = '(?:\\s+(.*)|(?=["“]?\\p{Lu}\\p{Ll})(.*))?$';
const ARABIC = new RegExp(`^((\\d{1,3})\\.)${REST}`, 'u');
const CAPITAL = new RegExp(`^(([IVXLC]+|[A-Z])\\.)${REST}`, 'u');
const BRACKETED = new RegExp(`^(\\(?([A-Za-z]{1,5})\\))${REST}`, 'u');
// Scanned pages turn "(a)" into "(@)" and "(g)" into "(90": a bracket, one or two signs, perhaps a second bracket.
const DAMAGED = /^(\(([^\s()]{1,2})\)?)\s+(.*)$/u;

/** Reads what may be a label at the beginning of a line; whether it is one, only its place in the sequence tells. */
export const readLabel = (line: string): Label | null => {
  const forms = [
    [ARABIC, 'arabic'],
    [CAPITAL, 'capital'],
    [BRACKETED, 'bracketed'],
    [DAMAGED, 'bracketed'],
  ] as const;
  for (const [pattern, form] of forms) {
    const match = pattern.exec(line);
    if (match) return { printed: match[1] ?? '', mark: match[2] ?? '', form, rest: match[3] ?? match[4] ?? '' };
  }
  return null;
};
