import { called, type Wordings } from './wording';

const TREATY = '(?: to (?:the|that|this|those|these) [^,;.]*?(?= to [a-z]| should\\b| must\\b|,|;|\\.|$))?';
const CONDITION =
  '(?:(?:developed|developing|industriali[sz]ed|destination|origin|transit|host|receiving|sending|affected|concerned) )*';
const OF_ORIGIN =
  '(?: of (?:origin|transit|destination|the region)(?:(?:,| and|, and) (?:origin|transit|destination))*| of developed countries| of developing countries| of host countries| of all countries)?';

/** States by what ties them to the text, and those who speak for their peoples. */
export const BOUND_STATES: readonly Wordings[] = [
  called('States parties', `states? part(?:y|ies)${TREATY}`, '(?:high )?contracting (?:states|parties)'),
  called(
    'Member States',
    '(?:united nations |un )?member states(?: of the united nations)?',
    'states members(?: of the [^,;.]{3,60}?(?=,|;|\\.|$| to [a-z]| and ))?',
    'its members',
    'members and observers',
  ),
  called(
    'Parliaments',
    '(?:ipu )?member parliaments',
    '(?:national |regional )?parliaments',
    'parliamentarians',
    'members of parliaments?',
    '(?:national )?legislatures?',
    'parliament(?! of europe)',
    'congress(?: of the [^,;.]{3,30}?(?=,|;| to [a-z]| should\\b))?',
    'national assembly',
    'parliamentary bodies',
  ),
  called('Donors', 'donors?(?: (?:countries|states|governments|organi[sz]ations|agencies|community|institutions))?'),
  called('International community', 'international community'),
  called(
    'All stakeholders',
    '(?:(?:relevant|other|interested|concerned) )*(?:stakeholders|actors|parties concerned|interested parties)',
    'parties to the conflict',
    'parties(?! to (?:the|this|that|these|those)\\b)',
  ),
];

/** States at large: these words are part of many names, so they are tried last. */
export const STATES: readonly Wordings[] = [
  called(
    'States',
    '(?:(?:national|competent|relevant|local|federal|state|public|de facto|transitional) )*(?:authorities|government)\\b',
    'national entities\\b',
    'societies\\b',
    `${CONDITION}(?:states|governments?|countries|nations)${OF_ORIGIN}(?:\\s+concerned)?`,
  ),
];
