import type { StripView } from '@heed/contracts';
import { STATUS_STEP, type BearerKind, type ImplementationStatus, type StandingStatus } from '@heed/domain';
import { useDirection, useText } from './language';
import { StatusShape } from './status-shape';
import { findingText, stripText } from './strip-text';

const WIDTH = 48;
const HEIGHT = 18;
const CELL = 7.4;
const RULER = CELL * 5;
const BAR = 4;
const LANE_TOPS = { bearer: 1, independent: 7, mechanism: 13 } as const;

/** A regression stands at the start of the ruler, marked by its hatch; it is no step. */
const cellOf = (status: ImplementationStatus): number => STATUS_STEP[status] ?? 0;
const cells = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) + 1 }, (_, at) => from + at);

type Flip = (x: number, width: number) => number;

const Track = ({ y }: { y: number }) => (
  <path className="track" d={`M0 ${String(y + BAR / 2)}H${String(WIDTH)}`} strokeDasharray="1 2" />
);

const Cells = ({
  from,
  to,
  y,
  flip,
  status,
}: {
  from: number;
  to: number;
  y: number;
  flip: Flip;
  status: (cell: number) => StandingStatus;
}) =>
  cells(from, to).map((cell) => (
    <StatusShape
      key={cell}
      status={status(cell)}
      x={flip(cell * CELL + 0.3, CELL - 0.6)}
      y={y}
      width={CELL - 0.6}
      height={BAR}
    />
  ));

const BearerLane = ({ status, flip }: { status: StandingStatus; flip: Flip }) => {
  const y = LANE_TOPS.bearer;
  if (status === 'no_information' || status === 'no_longer_relevant') {
    return <StatusShape status={status} x={flip(0.3, RULER - 0.6)} y={y} width={RULER - 0.6} height={BAR} />;
  }
  return <Cells from={0} to={cellOf(status)} y={y} flip={flip} status={() => status} />;
};

const STEPS = ['not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented'] as const;

const IndependentLane = ({ independent, flip }: { independent: StripView['independent']; flip: Flip }) => {
  const { lowest, highest } = independent;
  if (!lowest || !highest) return null;
  const y = LANE_TOPS.independent;
  if (lowest === 'no_longer_relevant' && highest === lowest) {
    return <StatusShape status={lowest} x={flip(0.3, RULER - 0.6)} y={y} width={RULER - 0.6} height={BAR} />;
  }
  const status = (cell: number): StandingStatus =>
    cell === cellOf(lowest) && lowest === 'regressed' ? 'regressed' : (STEPS[cell] ?? highest);
  return <Cells from={cellOf(lowest)} to={cellOf(highest)} y={y} flip={flip} status={status} />;
};

/** Where a bearer's account and an independent one part, a line drops from the end of the one to the other. */
const Break = ({ strip, flip }: { strip: StripView; flip: Flip }) => {
  const { highest } = strip.independent;
  if (!strip.contested || !highest || strip.bearer === 'no_information' || strip.bearer === 'no_longer_relevant') {
    return null;
  }
  const from = flip((cellOf(strip.bearer) + 1) * CELL, 0);
  const to = flip((cellOf(highest) + 1) * CELL, 0);
  return <path className="break" d={`M${String(from)} 1V6H${String(to)}V11`} />;
};

const Finding = ({ value, rtl }: { value: string; rtl: boolean }) => {
  const word = findingText(value);
  const letter = word.length <= 2;
  const x = letter === rtl ? 0 : WIDTH;
  return (
    <text
      className="strip-finding"
      x={letter ? x : rtl ? WIDTH : 0}
      y="17.6"
      fontSize="7"
      textAnchor={x === 0 && letter ? 'start' : letter ? 'end' : rtl ? 'end' : 'start'}
    >
      {word.length > 11 ? `${word.slice(0, 10)}…` : word}
    </text>
  );
};

/**
 * Heed's sign: the bearer's account filled up to its step, the independent accounts as the range from lowest to highest
 * with their count, the mechanism's finding as its letter or word. Agreement lines up, disagreement is broken.
 */
export const VoiceStrip = ({
  strip,
  bearer = 'state',
  large = false,
}: {
  strip: StripView;
  bearer?: BearerKind;
  large?: boolean;
}) => {
  const t = useText();
  const rtl = useDirection() === 'rtl';
  const flip: Flip = (x, width) => (rtl ? WIDTH - x - width : x);
  const end = { x: rtl ? 0 : WIDTH, textAnchor: rtl ? 'start' : 'end' } as const;
  return (
    <svg
      className={large ? 'strip strip-large' : 'strip'}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      width={large ? WIDTH * 3 : WIDTH}
      height={large ? HEIGHT * 3 : HEIGHT}
      role="img"
      aria-label={stripText(t, strip, bearer)}
      focusable="false"
      direction="ltr"
    >
      <Track y={LANE_TOPS.independent} />
      <Track y={LANE_TOPS.mechanism} />
      <BearerLane status={strip.bearer} flip={flip} />
      <IndependentLane independent={strip.independent} flip={flip} />
      <Break strip={strip} flip={flip} />
      {strip.contested && (
        <>
          <path className="contested-half" d={`M${String(flip(42, 5))} .5h5v5z`} />
          <path className="contested-line" d={`M${String(flip(42, 5))} .5v5h5z`} />
        </>
      )}
      {strip.independent.accounts > 0 && (
        <text className="strip-count" {...end} y="11.6" fontSize="7">
          {strip.independent.accounts > 99 ? '99' : strip.independent.accounts}
        </text>
      )}
      {strip.assessment && <Finding value={strip.assessment.value} rtl={rtl} />}
    </svg>
  );
};
