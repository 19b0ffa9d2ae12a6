import type { AddresseeView, ImportParagraphView } from '@heed/contracts';
import { POSITION_TYPES } from '@heed/domain';
import type { ReactNode } from 'react';
import { Verbatim } from '../../../../ui/verbatim';
import { useText } from '../../../lib/words';
import { useStateNames, useThemes } from '../api/vocabulary';
import { fieldWords } from '../code-words';
import { useImportWords, type ImportWords } from '../words';
import { JudgementLine } from './confidence';

interface Fact {
  field: string;
  value: ReactNode;
  /** The field whose judgement stands beside it. */
  judged?: string;
}

interface NamesOf {
  join: string;
  /** The name of a State by its code; anything else is a name already. */
  stateOf: (name: string) => string;
}

const addresseeWords = (
  w: ImportWords,
  { join, stateOf }: NamesOf,
  { group, names, role, inferred }: AddresseeView,
): string => {
  const named = names.length > 0 ? w('paragraph.addressee', { group, names: names.map(stateOf).join(join) }) : group;
  const inRole = role === 'partner' ? w('paragraph.partner', { addressee: named }) : named;
  return inferred ? w('paragraph.inferred', { addressee: inRole }) : inRole;
};

const linesOf = (w: ImportWords, { lines: [from, to], page }: ImportParagraphView): string => {
  const lines = from === to ? w('paragraph.line', { from }) : w('paragraph.lines', { from, to });
  return page === null ? lines : w('paragraph.onPage', { page, lines });
};

/** Section, and how it hangs together with its neighbours. */
const placeOf = (w: ImportWords, { sectionPath, parentRef, chapeau }: ImportParagraphView): string =>
  [sectionPath.join(' › '), parentRef && w('paragraph.parent', { ref: parentRef }), chapeau && w('paragraph.chapeau')]
    .filter(Boolean)
    .join('; ');

const PositionFact = ({ position }: { position: NonNullable<ImportParagraphView['statedPosition']> }) => {
  const w = useImportWords();
  const t = useText();
  const type = POSITION_TYPES.find((one) => one === position.type);
  return w('paragraph.position', { type: type ? t(`status.position_type.${type}`) : position.type, raw: position.raw });
};

/** What was read of a paragraph, field by field; what does not apply is left out. */
const useFacts = (paragraph: ImportParagraphView): Fact[] => {
  const w = useImportWords();
  const t = useText();
  const { data: themes = [] } = useThemes();
  const { nameOf: stateOf } = useStateNames();
  const join = t('shared.list_join');
  const none = w('paragraph.none');
  const nameOf = (id: string): string => themes.find(({ value }) => value === id)?.label ?? id;
  const listed = (values: readonly string[]): ReactNode => (values.length === 0 ? none : values.join(join));
  const { actionVerb, verbClass, addressees, asks } = paragraph;
  const place = placeOf(w, paragraph);
  const when = (holds: boolean, fact: Fact): Fact[] => (holds ? [fact] : []);
  return [
    { field: 'kind', value: t(`status.paragraph_kind.${paragraph.kind}`), judged: 'kind' },
    { field: 'actionable', value: paragraph.actionable ? w('paragraph.yes') : w('paragraph.no'), judged: 'actionable' },
    ...when(paragraph.actionable || addressees.length > 0, {
      field: 'addressees',
      value:
        addressees.length === 0 ? (
          none
        ) : (
          <ul>
            {addressees.map((addressee, at) => (
              <li key={at}>{addresseeWords(w, { join, stateOf }, addressee)}</li>
            ))}
          </ul>
        ),
      judged: 'addressees',
    }),
    ...when(paragraph.actionable || actionVerb !== null, {
      field: 'actionVerb',
      value: actionVerb
        ? verbClass
          ? w('paragraph.verb', { verb: actionVerb, class: verbClass })
          : actionVerb
        : w('paragraph.noVerb'),
      judged: 'actionVerb',
    }),
    ...when(asks.length > 1, {
      field: 'asks',
      value: (
        <ul>
          {asks.map(({ n, verb, quote }) => (
            <li key={n}>{w('paragraph.ask', { n, verb, quote })}</li>
          ))}
        </ul>
      ),
      judged: 'asks',
    }),
    { field: 'themes', value: listed(paragraph.themes.map(nameOf)), judged: 'themes' },
    ...when(paragraph.recommendingStates.length > 0, {
      field: 'recommendingStates',
      value: listed(paragraph.recommendingStates.map(({ name, country }) => country?.name ?? name)),
    }),
    ...(paragraph.statedPosition
      ? [{ field: 'statedPosition', value: <PositionFact position={paragraph.statedPosition} /> }]
      : []),
    ...when(paragraph.deadline !== null, { field: 'deadline', value: paragraph.deadline }),
    ...when(paragraph.instruments.length > 0, { field: 'instruments', value: listed(paragraph.instruments) }),
    ...when(paragraph.specificity !== null, {
      field: 'specificity',
      value: w('paragraph.specificity', { n: paragraph.specificity ?? 0 }),
    }),
    ...when(paragraph.editorialNote !== null, { field: 'editorialNote', value: paragraph.editorialNote }),
    ...when(place !== '', { field: 'section', value: place }),
    { field: 'lines', value: linesOf(w, paragraph) },
  ];
};

export const ParagraphFacts = ({ paragraph }: { paragraph: ImportParagraphView }) => {
  const w = useImportWords();
  const facts = useFacts(paragraph);
  return (
    <>
      {paragraph.cleanText !== null && paragraph.cleanText !== paragraph.text && (
        <>
          <p className="quiet small">{w('paragraph.mended')}</p>
          <Verbatim>{paragraph.cleanText}</Verbatim>
        </>
      )}
      <dl className="paragraph-facts">
        {facts.map(({ field, value, judged }) => (
          <div key={field}>
            <dt>{fieldWords(w, field)}</dt>
            <dd>
              {value}
              {paragraph.state === 'suggested' && judged && <JudgementLine judgement={paragraph.judgements[judged]} />}
            </dd>
          </div>
        ))}
      </dl>
    </>
  );
};
