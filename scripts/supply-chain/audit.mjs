const SERIOUS = ['high', 'critical'];

/** Findings of `npm audit --json`, by package; null where the registry gave no answer that is one. */
const findingsIn = (output) => {
  try {
    const { vulnerabilities } = JSON.parse(output.slice(output.indexOf('{')));
    return vulnerabilities ? Object.values(vulnerabilities) : null;
  } catch {
    return null;
  }
};

const advisoriesOf = ({ name, via }) => {
  const named = via.filter((one) => typeof one === 'object').map(({ url }) => url);
  return named.length > 0 ? named : [name];
};

/**
 * Serious findings that no waiver covers. A waiver names the advisory, the reason and the day until which it holds; one
 * that is out of date is a fault of its own.
 */
export const faultsOfAudit = (output, waivers, today) => {
  const findings = findingsIn(output);
  if (!findings) return null;
  const expired = waivers
    .filter(({ until }) => until < today)
    .map(({ advisory }) => `the waiver of ${advisory} has run out`);
  const waived = waivers.map(({ advisory }) => advisory);
  const open = findings
    .filter(({ severity }) => SERIOUS.includes(severity))
    // A package that only passes on another's fault is judged with that one.
    .filter(({ via }) => via.some((one) => typeof one === 'object'))
    .filter((finding) => !advisoriesOf(finding).every((one) => waived.includes(one)))
    .map((finding) => `${finding.name} ${finding.range}: ${finding.severity}, ${advisoriesOf(finding).join(' ')}`);
  return [...expired, ...open];
};
