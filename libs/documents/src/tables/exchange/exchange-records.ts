import type { Pledge, Vote } from '../../reading/reading.types';
import type { ExchangeDocument, ExchangeParagraph, RecordFields } from './exchange.types';

const isEmpty = (value: unknown): boolean => value === undefined || value === null || value === false || value === '';

/** Leaves out what is empty: in the format, absent means that. An empty list says something only where it may be absent. */
const record = (fields: RecordFields, mayBeEmpty: readonly string[] = []): RecordFields =>
  Object.fromEntries(
    Object.entries(fields).filter(
      ([name, value]) => !isEmpty(value) && (!Array.isArray(value) || value.length > 0 || mayBeEmpty.includes(name)),
    ),
  );

/** The document itself, without what is within it. */
export const documentRecord = (document: ExchangeDocument): RecordFields =>
  record(
    {
      DocumentId: document.key,
      Symbol: document.symbol,
      PublicationDate: document.adoptedOn.date,
      Countries: document.country === undefined || document.country === null ? [] : [document.country],
      Body: document.body,
      Title: document.title,
      TitlePrinted: document.titlePrinted,
      File: document.file,
      Family: document.family,
      Mechanism: document.mechanism,
      SymbolPrinted: document.symbolPrinted,
      SymbolNote: document.symbolNote,
      BasedOnSymbol: document.basedOnSymbol,
      DatePrecision: document.adoptedOn.precision,
      DatePrinted: document.adoptedOn.printed,
      DateBasis: document.adoptedOn.basis,
      Adoption: document.adoption.how,
      AdoptionBasis: document.adoption.basis,
      RefScheme: document.refScheme,
      Sessions: document.sessions,
      FrontMatter: document.frontMatter,
      Sections: document.sections,
      Footnotes: document.footnotes,
      Positions: document.positions,
      LaterPositions: document.laterPositions,
      Artefacts: document.artefacts,
      NumberingGaps: document.numberingGaps,
    },
    ['LaterPositions'],
  );

const printed = (paragraph: ExchangeParagraph): RecordFields => ({
  AnnotationId: paragraph.id,
  Ref: paragraph.ref,
  AltRefs: paragraph.altRefs,
  PrintedNumber: paragraph.printedNumber,
  SessionNumber: paragraph.sessionNumber,
  SectionHeadings: paragraph.sectionPath,
  Chapeau: paragraph.chapeau,
  ParentRef: paragraph.parentRef,
  IntroducedBy: paragraph.introducedBy,
  Text: paragraph.text,
  Lines: paragraph.lines,
  Page: paragraph.page,
  SourceLabels: paragraph.sourceLabels,
  SourceRows: paragraph.sourceRows,
});

const judged = (paragraph: ExchangeParagraph): RecordFields => ({
  AnnotationType: paragraph.kind,
  CleanText: paragraph.cleanText,
  Corrections: paragraph.corrections,
  Subkind: paragraph.subkind,
  FormalLabel: paragraph.formalLabel,
  Actionable: paragraph.actionable,
  Trackability: paragraph.trackability,
  ActionVerb: paragraph.actionVerb,
  VerbClass: paragraph.verbClass,
  ActionBasis: paragraph.actionBasis,
  Addressees: paragraph.addressees,
  Asks: paragraph.asks,
  Themes: paragraph.themes,
  Specificity: paragraph.specificity,
  Instruments: paragraph.instruments,
  Deadline: paragraph.deadline,
  EditorialNote: paragraph.editorialNote,
  ImpliedStatus: paragraph.impliedStatus,
  StatusScope: paragraph.statusScope,
  RecommendingStates: paragraph.recommendingStates,
  StatedPositions: paragraph.statedPositions,
  Mixed: paragraph.mixed,
  Borderline: paragraph.borderline,
  Note: paragraph.note,
  SuspectedOmissions: paragraph.suspectedOmissions,
  Judgements: paragraph.judgements,
});

export const annotationRecord = (paragraph: ExchangeParagraph): RecordFields =>
  record({ ...printed(paragraph), ...judged(paragraph) }, ['Asks', 'SuspectedOmissions']);

export const pledgeRecord = (pledge: Pledge): RecordFields =>
  record({
    Ref: pledge.ref,
    Text: pledge.text,
    Specificity: pledge.specificity,
    SourceLabels: pledge.sourceLabels,
    SourceRows: pledge.sourceRows,
  });

export const voteRecord = (vote: Vote): RecordFields =>
  record({
    Country: vote.iso3,
    CountryName: vote.name,
    Vote: vote.vote,
    Explanation: vote.explanation,
    SourceRef: vote.sourceRef,
  });
