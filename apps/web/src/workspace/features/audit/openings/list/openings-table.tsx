import type { OpeningView } from '@heed/contracts';
import { formatNumber } from '@heed/messages';
import type { ReactNode } from 'react';
import { Table, type Column } from '../../../../../ui/table';
import { Confirmed, Reason, Stage, WhoAgreed, WhoAsked, Whose } from '../opening-facts';
import { useOpeningWords, type OpeningWords } from '../words';

type OpeningColumn = Column<OpeningView>;

const factsOf = (o: OpeningWords): OpeningColumn[] => [
  { key: 'reason', heading: o('column.reason'), cell: (opening) => <Reason opening={opening} /> },
  { key: 'agreed', heading: o('column.agreed'), cell: (opening) => <WhoAgreed opening={opening} /> },
  { key: 'pages', heading: o('column.pages'), numeric: true, cell: ({ pagesRead }) => formatNumber(pagesRead) },
  { key: 'confirmed', heading: o('column.confirmed'), cell: (opening) => <Confirmed opening={opening} /> },
];

interface Props {
  openings: readonly OpeningView[];
  caption: string;
  /** What may be done about each, for the operator's own; an organisation reads of its own trail alone. */
  acts?: (opening: OpeningView) => ReactNode;
}

/** Every emergency access with who, when, why, and how much was read. */
export const OpeningsTable = ({ openings, caption, acts }: Props) => {
  const o = useOpeningWords();
  const stage: OpeningColumn = {
    key: 'stage',
    heading: o('column.stage'),
    cell: (opening) => <Stage opening={opening} />,
  };
  const asked: OpeningColumn = {
    key: 'asked',
    heading: o('column.asked'),
    header: !acts,
    cell: (opening) => <WhoAsked opening={opening} />,
  };
  const whose: OpeningColumn = {
    key: 'organisation',
    heading: o('column.organisation'),
    header: true,
    cell: (opening) => <Whose opening={opening} />,
  };
  return (
    <Table
      caption={<span className="visually-hidden">{caption}</span>}
      rows={openings}
      keyOf={({ id }) => id}
      labelled
      columns={
        acts
          ? [whose, stage, asked, ...factsOf(o), { key: 'acts', heading: o('column.acts'), cell: acts }]
          : [asked, stage, ...factsOf(o)]
      }
    />
  );
};
