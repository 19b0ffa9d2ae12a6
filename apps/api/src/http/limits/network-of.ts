import { isIPv6 } from 'node:net';

const GROUPS = 8;
const groupsOf = (text: string): string[] => (text === '' ? [] : text.split(':'));

/**
 * What counts as one place on the network. A household or a server is given a /64 of IPv6 and may change its address
 * within it at will (RFC 6177); an IPv4 address, also written inside IPv6, stands for itself.
 */
export const networkOf = (address: string): string => {
  const plain = address.replace(/%.*$/, '').toLowerCase();
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(plain)?.[1];
  if (mapped) return mapped;
  if (!isIPv6(plain)) return plain;
  const [before = '', after] = plain.split('::');
  const [head, tail] = [groupsOf(before), groupsOf(after ?? '')];
  const zeros = after === undefined ? 0 : GROUPS - head.length - tail.length;
  const groups = [...head, ...Array.from({ length: Math.max(0, zeros) }, () => '0'), ...tail];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(':');
};
