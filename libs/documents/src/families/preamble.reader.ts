import type { DocumentDraft } from '../document/document-draft';
import { beginsLikeParagraph, endsClause } from '../rules/completeness.rule';
import { opensPreambular, splitFused } from '../rules/opener.rule';
import type { SourceLine } from '../text/source-lines';
import { joinTail, joinText } from '../text/white-space';

/** Title page and body line. */
export const addTitle = (draft: DocumentDraft, lines: readonly SourceLine[], bodyLine: number): void => {
  lines.slice(0, bodyLine).forEach((line, index) => draft.addFrontMatter(line.text, index > 0 && !line.blankBefore));
  draft.addFrontMatter(lines[bodyLine]?.text ?? '', false);
};

/** Paragraphs of a preamble: each opens with a participle, after a comma; numbered by order of appearance. */
export const addPreamble = (draft: DocumentDraft, lines: readonly SourceLine[]): void => {
  draft.openSection('Preamble', 0, false);
  let paragraphs: { text: string; tail: string; lines: [number, number] }[] = [];
  for (const line of lines) {
    const [first = '', ...fused] = splitFused(line.text);
    const last = paragraphs[paragraphs.length - 1];
    if (last && !begins(first, line, last.tail)) {
      last.text = joinText(last.text, first);
      last.tail = joinTail(last.tail, first);
      last.lines[1] = line.number;
    } else paragraphs.push({ text: first, tail: first, lines: [line.number, line.number] });
    if (fused.length > 0)
      draft.addFinding('fused-paragraphs', line.number, 'one line holds several preambular paragraphs');
    paragraphs = [
      ...paragraphs,
      ...fused.map((text): (typeof paragraphs)[number] => ({ text, tail: text, lines: [line.number, line.number] })),
    ];
  }
  paragraphs.forEach(({ text, lines: [from, to] }, index) =>
    draft.addParagraph({ ref: `PP${index + 1}`, text, lines: [from, to] }),
  );
};

const begins = (text: string, line: SourceLine, before: string): boolean =>
  endsClause(before) && (opensPreambular(text) || (line.blankBefore && beginsLikeParagraph(text)));
