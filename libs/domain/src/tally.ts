import type { Standing } from './standing';
import type { Applicability, BearerKind, EvidenceLevel, ImplementationStatus, StandingStatus } from './vocabulary';

/**
 * What is counted. The counting unit is the commitment, except for `independent:<status>`, whose unit is the account.
 * Shares are of `applicable`; all that follows it is counted for applicable commitments only.
 */
export type TallyMeasure =
  | 'commitments'
  | `kind:${BearerKind}`
  | `applicability:${Exclude<Applicability, 'applies'>}`
  | 'confirmed_no_longer_relevant'
  | 'applicable'
  | 'reported'
  | `bearer:${StandingStatus}`
  | `evidence:${EvidenceLevel}`
  | 'independent_any'
  | `independent:${ImplementationStatus}`
  | 'contested'
  | 'assessed'
  | `assessment:${string}:${string}`;

export type TalliedCommitment = {
  applicability: Applicability;
  bearerKind: BearerKind;
  /** A document, by symbol, or the issuing body's secretariat says that the ask has lost its object. */
  confirmedNoLongerRelevant?: boolean;
};

/** What of a standing is counted; a read model need not carry more. */
export type TalliedStanding = Pick<Standing, 'bearerStatus' | 'evidenceLevel'> & {
  independent: { accounts: number; current: readonly { status: ImplementationStatus }[] };
  assessment: { scale: string; value: string } | null;
  contested: readonly unknown[];
};

const accountMeasures = ({ bearerStatus, evidenceLevel, independent }: TalliedStanding): TallyMeasure[] => [
  ...(bearerStatus === 'no_information' ? [] : (['reported'] as const)),
  `bearer:${bearerStatus}`,
  `evidence:${evidenceLevel}`,
  ...(independent.accounts > 0 ? (['independent_any'] as const) : []),
  ...independent.current.map(({ status }) => `independent:${status}` as const),
];

const findingMeasures = ({ assessment, contested }: TalliedStanding): TallyMeasure[] => [
  ...(contested.length > 0 ? (['contested'] as const) : []),
  ...(assessment ? (['assessed', `assessment:${assessment.scale}:${assessment.value}`] as const) : []),
];

/**
 * The measures to which one commitment adds one each; a measure that occurs twice adds two. What does not apply, may not
 * apply or is confirmed to have lost its object is counted as that and stays outside every share. The bearer's claim
 * alone that an ask is no longer relevant changes no denominator.
 */
export const measuresOf = (commitment: TalliedCommitment, standing: TalliedStanding): TallyMeasure[] => {
  const every: TallyMeasure[] = ['commitments', `kind:${commitment.bearerKind}`];
  if (commitment.applicability !== 'applies') return [...every, `applicability:${commitment.applicability}`];
  if (commitment.confirmedNoLongerRelevant && standing.bearerStatus === 'no_longer_relevant') {
    return [...every, 'confirmed_no_longer_relevant'];
  }
  return [...every, 'applicable', ...accountMeasures(standing), ...findingMeasures(standing)];
};
