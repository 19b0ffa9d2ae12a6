import type { Finding } from '../document/read-document.types';
import type { Vote } from '../reading/reading.types';
import type { CountryNames } from '../reading/country-names';
import type { SourceLine } from '../text/source-lines';

/** How a text says it was adopted, and who voted how. */
export interface RecordedAdoption {
  readonly how: 'consensus' | 'vote' | 'not-stated';
  readonly basis: string;
  readonly votes: readonly Vote[];
  readonly findings: readonly Finding[];
}

const WITHOUT_VOTE = /\b(?:adopted|agreed)\b[^.]{0,80}?\b(?:without a vote|by consensus|by acclamation|unanimously)/iu;
const BY_VOTE =
  /\badopted by (?:a )?(?:recorded |roll-call )?vote of (\d+|\p{L}+) (?:votes )?to (\d+|\p{L}+)(?:,? with (\d+|\p{L}+) abstentions?)?[^.]*\.?/iu;
const HEADS: readonly (readonly [RegExp, Vote['vote']])[] = [
  [/\bin favour\s*:/iu, 'in_favour'],
  [/\bagainst\s*:/iu, 'against'],
  [/\babst(?:aining|entions?|ained)\s*:/iu, 'abstained'],
  [/\b(?:absent|not voting)\s*:/iu, 'absent'],
];
const NOBODY = /^(?:none|nil|[-–—])$/iu;

/** Reads the record of adoption behind or in front of a text. */
export const readAdoption = (
  lines: readonly SourceLine[],
  names: CountryNames,
  sourceRef: string,
): RecordedAdoption => {
  const text = lines.map((line) => line.text).join(' ');
  const byVote = BY_VOTE.exec(text);
  if (!byVote) {
    const without = WITHOUT_VOTE.exec(text);
    if (without) return { how: 'consensus', basis: `printed: "${without[0]}"`, votes: [], findings: [] };
    return { how: 'not-stated', basis: 'The manner of adoption is not printed.', votes: [], findings: [] };
  }
  const votes = readVotes(text.slice(byVote.index + byVote[0].length), names, sourceRef);
  const line = lines.find((each) => /\bin favour\b|\bvote of\b/iu.test(each.text))?.number ?? 1;
  return { how: 'vote', basis: `printed: "${byVote[0].trim()}"`, votes, findings: check(byVote, votes, line) };
};

const readVotes = (text: string, names: CountryNames, sourceRef: string): Vote[] => {
  const heads = HEADS.flatMap(([pattern, vote]) => {
    const match = pattern.exec(text);
    return match ? [{ vote, at: match.index, from: match.index + match[0].length }] : [];
  }).sort((one, other) => one.at - other.at);
  return heads.flatMap(({ vote, from }, index) =>
    listed(text.slice(from, heads[index + 1]?.at)).map((name) => ({
      name,
      iso3: names.find(name),
      vote,
      explanation: null,
      sourceRef,
    })),
  );
};

/** Names between commas, brackets kept whole; the list ends with its full stop or bracket. */
const listed = (text: string): string[] => {
  const [list = ''] = /^(?:\([^()]*\)|[^.\]()])*/u.exec(text.trim()) ?? [];
  return (list.match(/(?:\([^()]*\)|[^,;()])+/gu) ?? [])
    .map((name) => name.replace(/^\s*and\s+|[*†\d]+$/gu, '').trim())
    .filter((name) => name !== '' && !NOBODY.test(name));
};

const check = (announced: RegExpExecArray, votes: readonly Vote[], line: number): Finding[] => {
  const count = (vote: Vote['vote']): number => votes.filter((each) => each.vote === vote).length;
  const counted = (['in_favour', 'against', 'abstained'] as const).map(
    (vote, index) => [vote, announced[index + 1], count(vote)] as const,
  );
  const disagree = counted.filter(
    ([, printed, found]) => votes.length > 0 && /^\d+$/u.test(printed ?? '') && Number(printed) !== found,
  );
  return [
    ...disagree.map(([vote, printed, found]): Finding => ({
      code: 'count-disagrees',
      line,
      detail: `${vote}: ${printed ?? ''} announced, ${found} named`,
    })),
    ...votes
      .filter(({ iso3 }) => iso3 === null)
      .map(({ name }): Finding => ({ code: 'country-unknown', line, detail: `no country is called ${name}` })),
  ];
};
