import { conceptMatcher } from '../../clusters/concepts/concept-matcher';
import { foldWords } from '../../clusters/words/fold-words';
import { INSTRUMENTS } from '../../clusters/lexicon/instruments';

const find = conceptMatcher(INSTRUMENTS);
const PARENT = new Map(INSTRUMENTS.map(({ id, partOf }) => [id, partOf]));

/** Treaties that a text names, by short name; "the Optional Protocol to the Convention" names the protocol alone. */
export const instrumentsIn = (text: string): string[] => {
  const mentions = find(foldWords(text));
  const own = mentions.filter(
    (mention) =>
      !mentions.some(
        (other) => PARENT.get(other.id) === mention.id && other.from <= mention.from && mention.from <= other.to + 7,
      ),
  );
  return [...new Set(own.map(({ id }) => id))];
};

const TITLE =
  /\b(?:International |European |American |African |Vienna |United Nations |Optional Protocol to the |Second Optional Protocol to the )*(?:Convention|Covenant)s? (?:on|against|relating|for|concerning) (?:the )?\p{Lu}[^,;.()]*?(?=,|;|\.|\(|$| that\b| on a\b| to [a-z]| should\b| must\b| in particular| and (?:to|its|the)\b| as a\b| urgently\b| by\b| with\b)/gu;

/** Full title of the treaty that a text names last, as printed. */
export const lastTitleIn = (text: string): string | null => [...text.matchAll(TITLE)].at(-1)?.[0].trim() ?? null;
