import { encode } from 'uqr';

export interface QrCodeProps {
  text: string;
  /** What it is for, to whoever cannot see it. */
  label: string;
}

/** White around the code, in modules (ISO/IEC 18004): less, and some cameras do not find it. */
const QUIET_ZONE = 4;

const pathOf = (rows: readonly (readonly boolean[])[]): string =>
  rows.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');

/** A text as a QR code: drawn here, so that it goes nowhere else; black on white in every theme, as cameras want it. */
export const QrCode = ({ text, label }: QrCodeProps) => {
  const { data, size } = encode(text, { ecc: 'M', border: QUIET_ZONE });
  return (
    <svg className="qr-code" role="img" aria-label={label} viewBox={`0 0 ${size} ${size}`} shapeRendering="crispEdges">
      <path fill="#fff" d={`M0 0h${size}v${size}H0z`} />
      <path fill="#000" d={pathOf(data)} />
    </svg>
  );
};
