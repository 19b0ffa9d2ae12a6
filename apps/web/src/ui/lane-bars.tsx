import type { LaneCounts } from '@heed/contracts';
import type { BearerKind } from '@heed/domain';
import { formatNumber } from '@heed/messages';
import type { ReactNode } from 'react';
import type { QueryValue } from '../lib/query';
import { useText } from './language';
import { accountsOf, bearerSegments, findingsOf, independentSegments, type Segment } from './lane-segments';
import { findingText } from './strip-text';
import { StatusSwatch } from './status-mark';
import { StatusShape } from './status-shape';

/** Address of what a number counts: commitments, or accounts. */
export type RowsHref = (filters: Record<string, QueryValue>) => string;

type Voice = 'bearer' | 'independent';

/** Segments are also links for the mouse; the numbers below them are the same links for everybody. */
const Bar = ({ segments, voice, rows, rest }: { segments: Segment[]; voice: Voice; rows: RowsHref; rest: number }) => (
  <svg className="lane-bar" width="100%" height="16" aria-hidden="true" focusable="false">
    {rest > 0 && (
      <StatusShape status="no_information" x={`${String(100 - rest)}%`} y={0} width={`${String(rest)}%`} height={16} />
    )}
    {segments.map(({ status, start, size }) => (
      <a key={status} href={rows({ voice, status })} tabIndex={-1}>
        <StatusShape status={status} x={`${start.toFixed(2)}%`} y={0} width={`${size.toFixed(2)}%`} height={16} />
      </a>
    ))}
  </svg>
);

const StatusCounts = ({
  segments,
  voice,
  rows,
  unit,
  more,
}: {
  segments: Segment[];
  voice: Voice;
  rows: RowsHref;
  unit?: ReactNode;
  more?: ReactNode;
}) => {
  const t = useText();
  return (
    <ul role="list" className="lane-counts">
      {unit}
      {segments.map(({ status, count }) => (
        <li key={status}>
          <StatusSwatch status={status} />{' '}
          <a href={rows({ voice, status })}>
            {t(`status.label.${status}`)} <b>{formatNumber(count)}</b>
          </a>
        </li>
      ))}
      {more}
    </ul>
  );
};

const Lane = ({ name, figure, children }: { name: ReactNode; figure: ReactNode; children: ReactNode }) => (
  <tr>
    <th scope="row">{name}</th>
    <td className="lane">{children}</td>
    <td className="number lane-figure">{figure}</td>
  </tr>
);

const BearerLane = ({ lanes, rows, kind }: { lanes: LaneCounts; rows: RowsHref; kind: BearerKind | 'both' }) => {
  const t = useText();
  const segments = bearerSegments(lanes);
  const silent = lanes.applicable - lanes.reported;
  return (
    <Lane
      name={t(`status.lane.${kind}`)}
      figure={
        <a href={rows({ voice: 'bearer' })}>{t('shared.figure.of', { n: lanes.reported, all: lanes.applicable })}</a>
      }
    >
      <Bar
        segments={segments}
        voice="bearer"
        rows={rows}
        rest={lanes.applicable ? (100 * silent) / lanes.applicable : 100}
      />
      <StatusCounts
        segments={segments}
        voice="bearer"
        rows={rows}
        more={
          silent > 0 && (
            <li>
              <StatusSwatch status="no_information" />{' '}
              <a href={rows({ voice: 'bearer', status: 'no_information' })}>
                {t('status.label.no_information')} <b>{formatNumber(silent)}</b>
              </a>
            </li>
          )
        }
      />
    </Lane>
  );
};

/** Coverage counts commitments; by status, each account counts, and opens as an account. */
const IndependentLane = ({ lanes, rows, accounts }: { lanes: LaneCounts; rows: RowsHref; accounts: RowsHref }) => {
  const t = useText();
  const segments = independentSegments(lanes);
  const silent = lanes.applicable - lanes.withIndependent;
  return (
    <Lane
      name={t('status.lane.independent')}
      figure={
        <a href={rows({ voice: 'independent' })}>
          {t('shared.figure.of', { n: lanes.withIndependent, all: lanes.applicable })}
        </a>
      }
    >
      <Bar
        segments={segments}
        voice="independent"
        rows={accounts}
        rest={lanes.applicable ? (100 * silent) / lanes.applicable : 100}
      />
      <StatusCounts
        segments={segments}
        voice="independent"
        rows={accounts}
        unit={
          <li>
            <a href={accounts({ voice: 'independent' })}>
              {t('shared.unit.independent_accounts', { count: accountsOf(lanes) })}
            </a>
          </li>
        }
      />
    </Lane>
  );
};

const MechanismLane = ({ lanes, rows }: { lanes: LaneCounts; rows: RowsHref }) => {
  const t = useText();
  const findings = findingsOf(lanes);
  return (
    <Lane
      name={t('status.lane.mechanism')}
      figure={
        <a href={rows({ voice: 'mechanism' })}>{t('shared.figure.of', { n: lanes.assessed, all: lanes.applicable })}</a>
      }
    >
      <ul role="list" className="lane-counts lane-findings">
        {findings.map(({ scale, value, count }) => (
          <li key={`${scale}:${value}`}>
            <a href={rows({ voice: 'mechanism', assessment: `${scale}:${value}` })}>
              <span className="finding">{findingText(value)}</span> <b>{formatNumber(count)}</b>
            </a>
          </li>
        ))}
        {findings.length === 0 && <li className="quiet">{t('shared.lanes.no_findings')}</li>}
      </ul>
    </Lane>
  );
};

/** Many commitments read like one: the three lanes above one another, with every number a link to its rows. */
export const LaneBars = ({
  lanes,
  rows,
  accounts,
  kind = 'state',
  caption,
}: {
  lanes: LaneCounts;
  rows: RowsHref;
  accounts: RowsHref;
  kind?: BearerKind | 'both';
  caption: ReactNode;
}) => {
  const t = useText();
  return (
    <table className="lanes">
      <caption>{caption}</caption>
      <thead className="visually-hidden">
        <tr>
          <th scope="col">{t('shared.lanes.voice')}</th>
          <th scope="col">{t('shared.lanes.by_status')}</th>
          <th scope="col">{t('shared.lanes.coverage')}</th>
        </tr>
      </thead>
      <tbody>
        <BearerLane lanes={lanes} rows={rows} kind={kind} />
        <IndependentLane lanes={lanes} rows={rows} accounts={accounts} />
        <MechanismLane lanes={lanes} rows={rows} />
      </tbody>
    </table>
  );
};
