import type { StripView } from '@heed/contracts';
import { STATUS_STEP, type BearerKind, type ImplementationStatus, type StandingStatus } from '@heed/domain';
import { useDirection, useText } from './language';
import { StatusShape } from './status-shape';
import { findingText, stripText } from './strip-text';

const WIDTH = 48;
const HEIGHT = 18;
const CELL = 7.4;
const RULER = CELL * 5;
const BAR = 5;
const TOP = { bearer: 0.5, independent: 6.5, mechanism: 12.5 } as const;
const STEPS = ['not_started', 'planned', 'in_progress', 'partially_implemented', 'implemented'] as const;

/** Where an x and a width land: mirrored where the interface runs from right to left. */
type Flip = (x: number, width: number) => number;

/** A regression stands at the start of the ruler, marked by its hatch; it is no step. */
const cellOf = (status: ImplementationStatus): number => STATUS_STEP[status] ?? 0;

const Lane = ({ y, flip, statusAt }: { y: number; flip: Flip; statusAt: (cell: number) => StandingStatus | null }) =>
  STEPS.map((step, cell) => {
    const place = { x: flip(cell * CELL, CELL - 0.6), y, width: CELL - 0.6, height: BAR };
    const status = statusAt(cell);
    return status ? (
      <StatusShape key={step} status={status} {...place} />
    ) : (
      <rect key={step} className="track" {...place} />
    );
  });

const Whole = ({ y, flip, status }: { y: number; flip: Flip; status: StandingStatus }) => (
  <StatusShape status={status} x={flip(0.3, RULER - 1.2)} y={y} width={RULER - 1.2} height={BAR} />
);

const BearerLane = ({ status, flip }: { status: StandingStatus; flip: Flip }) => {
  if (status === 'no_information' || status === 'no_longer_relevant') {
    return <Whole y={TOP.bearer} flip={flip} status={status} />;
  }
  return <Lane y={TOP.bearer} flip={flip} statusAt={(cell) => (cell <= cellOf(status) ? status : null)} />;
};

const IndependentLane = ({ independent, flip }: { independent: StripView['independent']; flip: Flip }) => {
  const { lowest, highest } = independent;
  if (lowest === 'no_longer_relevant' && highest === lowest) {
    return <Whole y={TOP.independent} flip={flip} status={lowest} />;
  }
  const statusAt = (cell: number): StandingStatus | null => {
    if (!lowest || !highest || cell < cellOf(lowest) || cell > cellOf(highest)) return null;
    return lowest === 'regressed' && cell === 0 ? 'regressed' : (STEPS[cell] ?? null);
  };
  return <Lane y={TOP.independent} flip={flip} statusAt={statusAt} />;
};

/** Where the bearer's account and the independent ones part, a line drops from the end of the one to the other. */
const Break = ({ strip, flip }: { strip: StripView; flip: Flip }) => {
  const { highest } = strip.independent;
  if (!strip.contested || !highest || strip.bearer === 'no_information' || strip.bearer === 'no_longer_relevant') {
    return null;
  }
  const ends = [strip.bearer, highest].map((status) => flip((cellOf(status) + 1) * CELL - 0.3, 0));
  return <path className="break" d={`M${String(ends[0])} 0V6H${String(ends[1])}V12`} />;
};

const ContestedSquare = ({ flip }: { flip: Flip }) => {
  const x = String(flip(42.5, 5));
  return (
    <>
      <path className="contested-line" d={`M${x} .5v5h5z`} />
      <path className="contested-half" d={`M${x} .5h5v5z`} />
    </>
  );
};

/** A letter stands in the column of the count; a word runs along its lane. */
const Finding = ({ value, rtl }: { value: string; rtl: boolean }) => {
  const word = findingText(value);
  const letter = word.length <= 2;
  const atRight = letter !== rtl;
  return (
    <text x={atRight ? WIDTH : 0} y="17.7" fontSize={letter ? 7.5 : 6.5} textAnchor={atRight ? 'end' : 'start'}>
      {word.length > 13 ? `${word.slice(0, 12)}…` : word}
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
  const { accounts } = strip.independent;
  return (
    <svg
      className={large ? 'strip strip-large' : 'strip'}
      viewBox={`0 0 ${String(WIDTH)} ${String(HEIGHT)}`}
      width={WIDTH}
      height={HEIGHT}
      role="img"
      aria-label={stripText(t, strip, bearer)}
      focusable="false"
      direction="ltr"
    >
      <BearerLane status={strip.bearer} flip={flip} />
      <IndependentLane independent={strip.independent} flip={flip} />
      {strip.assessment ? (
        <Finding value={strip.assessment.value} rtl={rtl} />
      ) : (
        <path className="track-line" d={`M${String(flip(0, 0))} 15H${String(flip(RULER - 0.6, 0))}`} />
      )}
      <Break strip={strip} flip={flip} />
      {strip.contested && <ContestedSquare flip={flip} />}
      {accounts > 0 && (
        <text x={flip(RULER + 0.8, 0)} y="11.7" fontSize="7.5" textAnchor={rtl ? 'end' : 'start'}>
          {accounts > 99 ? '99' : accounts}
        </text>
      )}
    </svg>
  );
};
