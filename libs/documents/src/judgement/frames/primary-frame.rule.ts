import type { AddressedFrame } from '../content/asks.rule';

const isNamed = ({ addressees }: AddressedFrame): boolean =>
  addressees.some(({ inferred, role }) => !inferred && !role);

/**
 * The clause that a paragraph is known by: what it asks or decides, the first put to somebody by name before the rest; then
 * what should be; then what is needed; then the duties it restates.
 */
export const primaryOf = (addressed: readonly AddressedFrame[]): AddressedFrame | null => {
  const binding = addressed.filter(({ frame }) => frame.basis === 'ask' || frame.basis === 'self');
  const ofBasis = (basis: string) => addressed.find(({ frame }) => frame.basis === basis);
  const asks = binding.filter(({ frame }) => frame.basis === 'ask' && frame.rule !== 'restated-ask');
  const decidesFirst = binding[0]?.frame.basis === 'self';
  return (
    (decidesFirst ? binding[0] : asks.find(isNamed)) ??
    asks[0] ??
    binding[0] ??
    ofBasis('should') ??
    ofBasis('need') ??
    ofBasis('duty') ??
    null
  );
};
