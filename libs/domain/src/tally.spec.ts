import { deriveStanding, type CurrentAccount, type Standing } from './standing';
import { measuresOf, type TalliedCommitment, type TallyMeasure } from './tally';

const silent = deriveStanding({ accounts: [], findings: [], asks: [], asOf: '2025-01-01' });
const observer = (organisationId: string, status: CurrentAccount['status']): CurrentAccount => ({
  updateId: organisationId,
  organisationId,
  organisationKind: 'ngo',
  status,
  periodStart: '2024-01-01',
  periodEnd: '2024-12-31',
});
const disputed: Standing = {
  ...silent,
  bearerStatus: 'implemented',
  evidenceLevel: 'documented',
  independent: {
    ...silent.independent,
    accounts: 2,
    organisations: 2,
    current: [observer('one', 'planned'), observer('two', 'planned')],
  },
  assessment: { assessmentId: 'f', scale: 'ced', value: 'C', issuedOn: '2025-01-01', symbol: 'CED/C/TEST/1' },
  contested: [
    {
      why: 'assessment',
      askId: null,
      by: 'mechanism',
      assessmentId: 'f',
      symbol: 's',
      scale: 'ced',
      says: 'C',
    },
  ],
};
const dropped: Standing = { ...silent, bearerStatus: 'no_longer_relevant', evidenceLevel: 'asserted' };
const applies: TalliedCommitment = { applicability: 'applies', bearerKind: 'state' };

test.each<[string, TalliedCommitment, Standing, TallyMeasure[]]>([
  [
    'an applicable commitment without accounts lowers coverage',
    applies,
    silent,
    ['commitments', 'kind:state', 'applicable', 'bearer:no_information', 'evidence:none'],
  ],
  [
    'each current independent account is counted',
    applies,
    disputed,
    [
      'commitments',
      'kind:state',
      'applicable',
      'reported',
      'bearer:implemented',
      'evidence:documented',
      'independent_any',
      'independent:planned',
      'independent:planned',
      'contested',
      'assessed',
      'assessment:ced:C',
    ],
  ],
  [
    'a commitment of unknown applicability is outside every share, whatever was said',
    { applicability: 'unknown', bearerKind: 'parliament' },
    disputed,
    ['commitments', 'kind:parliament', 'applicability:unknown'],
  ],
  [
    'one that does not apply likewise',
    { applicability: 'does_not_apply', bearerKind: 'state' },
    silent,
    ['commitments', 'kind:state', 'applicability:does_not_apply'],
  ],
  [
    'a claim of no longer relevant stays in the denominator',
    applies,
    dropped,
    ['commitments', 'kind:state', 'applicable', 'reported', 'bearer:no_longer_relevant', 'evidence:asserted'],
  ],
  [
    'a confirmed one leaves it',
    { ...applies, confirmedNoLongerRelevant: true },
    dropped,
    ['commitments', 'kind:state', 'confirmed_no_longer_relevant'],
  ],
  [
    'a confirmation without the claim changes nothing',
    { ...applies, confirmedNoLongerRelevant: true },
    silent,
    ['commitments', 'kind:state', 'applicable', 'bearer:no_information', 'evidence:none'],
  ],
])('%s', (_rule, commitment, standing, expected) => {
  expect(measuresOf(commitment, standing)).toEqual(expected);
});
