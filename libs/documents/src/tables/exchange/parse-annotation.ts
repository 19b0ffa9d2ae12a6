import {
  ACTION_BASES,
  FORMAL_LABELS,
  IMPLIED_STATUSES,
  PARAGRAPH_KINDS,
  TRACKABILITIES,
  VERB_CLASSES,
  VOTES_CAST,
} from '@heed/domain';
import { PARAGRAPH_SUBKINDS } from '../../annotations/annotation.types';
import type { Fields } from '../../annotations/fields';
import { parseAddressee } from '../../annotations/parse-paragraph';
import { paragraphId } from '../../document/read-document.types';
import type { Judgement, Pledge, ProposedParagraph, Specificity, Vote } from '../../reading/reading.types';
import { readAsk, readCorrection, readJudgement, readRecommendingState, readStatedPosition } from './parse-parts';

const LEVELS: readonly Specificity[] = [1, 2, 3, 4, 5];

const numberIn = (fields: Fields, name: string): number | null => (fields.has(name) ? fields.whole(name) : null);

const specificityIn = (fields: Fields): Specificity | null => {
  const level = numberIn(fields, 'Specificity');
  const known = LEVELS.find((each) => each === level) ?? null;
  if (known !== level) fields.fail('Specificity', 'is not 1 to 5');
  return known;
};

const linesIn = (fields: Fields): readonly [number, number] => {
  const [first = 1, last = first] = wholesIn(fields, 'Lines');
  return [first, last];
};

const wholesIn = (fields: Fields, name: string): number[] =>
  fields.list(name, (value, at) => {
    if (typeof value === 'number' && Number.isInteger(value)) return value;
    fields.fail(at, 'is not a whole number');
    return 1;
  });

// Without judgements of a machine, people decided.
const BY_PEOPLE: Judgement = { confidence: 1, rule: 'as-exchanged' };

const judgementsIn = (fields: Fields): ProposedParagraph['judgements'] => {
  const read = (judged: Fields) => (field: string) =>
    judged.has(field) ? judged.object(field, readJudgement) : BY_PEOPLE;
  const all = (of: (field: string) => Judgement): ProposedParagraph['judgements'] => ({
    kind: of('kind'),
    actionable: of('actionable'),
    addressees: of('addressees'),
    actionVerb: of('actionVerb'),
    asks: of('asks'),
    themes: of('themes'),
  });
  return fields.has('Judgements') ? fields.object('Judgements', (judged) => all(read(judged))) : all(() => BY_PEOPLE);
};

type Printed = Pick<
  ProposedParagraph,
  | 'id' | 'ref' | 'altRefs' | 'printedNumber' | 'sessionNumber' | 'sectionPath' | 'chapeau' | 'parentRef'
  | 'introducedBy' | 'text' | 'lines' | 'page' | 'sourceLabels' | 'sourceRows'
>; // prettier-ignore

const printedIn = (fields: Fields, documentKey: string): Printed => {
  const ref = fields.text('Ref');
  return {
    id: fields.optionalText('AnnotationId') ?? paragraphId(documentKey, ref),
    ref,
    altRefs: fields.texts('AltRefs'),
    printedNumber: fields.optionalText('PrintedNumber') ?? null,
    sessionNumber: numberIn(fields, 'SessionNumber'),
    sectionPath: fields.texts('SectionHeadings'),
    chapeau: fields.mark('Chapeau') ?? false,
    parentRef: fields.optionalText('ParentRef') ?? null,
    introducedBy: fields.optionalText('IntroducedBy') ?? null,
    text: fields.words('Text'),
    lines: linesIn(fields),
    page: numberIn(fields, 'Page'),
    sourceLabels: fields.texts('SourceLabels'),
    sourceRows: wholesIn(fields, 'SourceRows'),
  };
};

/** Reads a paragraph of the format. */
export const readAnnotation = (fields: Fields, documentKey: string): ProposedParagraph => ({
  ...printedIn(fields, documentKey),
  kind: fields.oneOf('AnnotationType', PARAGRAPH_KINDS),
  cleanText: fields.optionalText('CleanText') ?? null,
  corrections: fields.objects('Corrections', readCorrection),
  subkind: fields.optionalOneOf('Subkind', PARAGRAPH_SUBKINDS),
  formalLabel: fields.optionalOneOf('FormalLabel', FORMAL_LABELS) ?? null,
  actionable: fields.mark('Actionable') ?? false,
  trackability: fields.optionalOneOf('Trackability', TRACKABILITIES) ?? null,
  actionVerb: fields.optionalText('ActionVerb') ?? null,
  verbClass: fields.optionalOneOf('VerbClass', VERB_CLASSES) ?? null,
  actionBasis: fields.optionalOneOf('ActionBasis', ACTION_BASES) ?? null,
  addressees: fields.objects('Addressees', parseAddressee),
  asks: fields.has('Asks') ? fields.objects('Asks', readAsk) : undefined,
  themes: fields.texts('Themes'),
  specificity: specificityIn(fields),
  instruments: fields.texts('Instruments'),
  deadline: fields.optionalText('Deadline'),
  editorialNote: fields.optionalText('EditorialNote') ?? null,
  impliedStatus: fields.optionalOneOf('ImpliedStatus', IMPLIED_STATUSES) ?? null,
  statusScope: fields.optionalText('StatusScope'),
  recommendingStates: fields.objects('RecommendingStates', readRecommendingState),
  statedPositions: fields.objects('StatedPositions', readStatedPosition),
  mixed: fields.mark('Mixed'),
  borderline: fields.mark('Borderline'),
  note: fields.optionalText('Note'),
  suspectedOmissions: fields.optionalTexts('SuspectedOmissions'),
  judgements: judgementsIn(fields),
});

/** Reads a pledge of the format. */
export const readPledge = (fields: Fields): Pledge => ({
  ref: fields.text('Ref'),
  text: fields.text('Text'),
  specificity: specificityIn(fields),
  sourceLabels: fields.texts('SourceLabels'),
  sourceRows: wholesIn(fields, 'SourceRows'),
});

/** Reads a vote of the format. */
export const readVote = (fields: Fields): Vote => ({
  name: fields.text('CountryName'),
  iso3: fields.optionalText('Country') ?? null,
  vote: fields.oneOf('Vote', VOTES_CAST),
  explanation: fields.optionalText('Explanation') ?? null,
  sourceRef: fields.words('SourceRef'),
});
