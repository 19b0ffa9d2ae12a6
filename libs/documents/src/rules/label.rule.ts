/** A number or letter in front of a text, as printed, and what stands behind it on the line. */
export interface Label {
  readonly printed: string;
  readonly mark: string;
  readonly form: 'arabic' | 'bracketed' | 'capital';
  readonly rest: string;
}

const ARABIC = /^((\d{1,3})\.)(?:\s+(.*))?$/u;
const CAPITAL = /^(([IVXLC]+|[A-Z])\.)(?:\s+(.*))?$/u;
const BRACKETED = /^(\(?([A-Za-z]{1,5})\))(?:\s+(.*))?$/u;
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
    if (match) return { printed: match[1] ?? '', mark: match[2] ?? '', form, rest: match[3] ?? '' };
  }
  return null;
};
