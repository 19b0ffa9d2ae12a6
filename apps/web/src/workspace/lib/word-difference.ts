export type Difference = { kind: 'same' | 'added' | 'removed'; text: string };

const wordsOf = (text: string): string[] => text.match(/\s+|[^\s]+/g) ?? [];

/** Lengths of the longest common subsequences of all suffixes, row by row. */
const commonLengths = (before: string[], after: string[]): Uint16Array[] => {
  const rows = Array.from({ length: before.length + 1 }, () => new Uint16Array(after.length + 1));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const [row, below] = [rows[i], rows[i + 1]];
      if (!row || !below) continue;
      row[j] = before[i] === after[j] ? (below[j + 1] ?? 0) + 1 : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return rows;
};

const append = (parts: Difference[], kind: Difference['kind'], text: string): void => {
  const last = parts.at(-1);
  if (last?.kind === kind) last.text += text;
  else parts.push({ kind, text });
};

/** What changed from one text to another, word by word (longest common subsequence). */
export const differenceOf = (before: string, after: string): Difference[] => {
  const [from, to] = [wordsOf(before), wordsOf(after)];
  const rows = commonLengths(from, to);
  const parts: Difference[] = [];
  let [i, j] = [0, 0];
  while (i < from.length || j < to.length) {
    const [left, right] = [from[i], to[j]];
    if (left !== undefined && left === right) {
      append(parts, 'same', left);
      i += 1;
      j += 1;
    } else if (right === undefined || (left !== undefined && (rows[i + 1]?.[j] ?? 0) >= (rows[i]?.[j + 1] ?? 0))) {
      append(parts, 'removed', left ?? '');
      i += 1;
    } else {
      append(parts, 'added', right);
      j += 1;
    }
  }
  return parts;
};
