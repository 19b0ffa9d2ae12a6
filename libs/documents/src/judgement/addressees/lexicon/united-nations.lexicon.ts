import { called, CHAIR, END_OF_NAME, ITS_SUBJECT, UN_OPTIONAL, type Wordings } from './wording';

const OFFICE = `(?:office of the )?${UN_OPTIONAL}high commissioner`;
const MANDATES_HELD_BY_GROUPS =
  '(?:of experts on|on (?:arbitrary|enforced|the issue of (?:human rights|discrimination)|the use of mercenaries|discrimination against|business))';
const UN_PARTS =
  '(?:system|agency|agencies|bodies|entities|programmes|funds|organs|offices?|country teams?|organi[sz]ations|missions?|presences|web ?sites?)';
const MORE_PARTS =
  '(?:,? and (?:bodies|programmes|funds|agencies)|, (?:bodies|programmes|funds|agencies))*(?:(?:,| and|, and)(?: its)?(?: relevant)? specialized agencies)?';

/** Parts of the United Nations and of the world of organisations, by name before by kind. */
export const UNITED_NATIONS: readonly Wordings[] = [
  called('UN system & agencies', `${OFFICE} for refugees(?: \\(unhcr\\))?`),
  called('OHCHR', 'ohchr', `${OFFICE}(?: for human rights)?(?: \\(ohchr\\))?`),
  called(
    'Special procedures & expert mechanisms',
    `special rapporteurs?${ITS_SUBJECT}`,
    `independent (?:eminent )?experts?${ITS_SUBJECT}`,
    `working groups? ${MANDATES_HELD_BY_GROUPS}[^,;.]*?(?=,|;|\\.|$| to [a-z]| and the )`,
    `(?:relevant )?special procedures(?: mandate[- ]holders| of the [^,;.]{3,40}?${END_OF_NAME})?`,
    'mandate[- ]holders',
    `(?:human rights|expert) mechanisms?${ITS_SUBJECT}`,
    '(?:human rights council )?advisory committee',
    `special representatives?(?: of the secretary-general)?(?: (?:on|for) [^,;.]{3,80}?${END_OF_NAME})?`,
    'special advisers?[^,;.]{0,60}?(?= to [a-z]|,)',
    'commission of inquiry',
    'fact-finding mission',
    '(?:invited |relevant )?experts',
  ),
  called(
    'Secretary-General / UN Secretariat',
    'secretary-general(?: of the united nations)?',
    `${UN_OPTIONAL}secretariat`,
    'conference services',
    'department of (?:public information|global communications|peace\\w* operations|political affairs)',
  ),
  called(
    'Treaty bodies/CERD',
    `${CHAIR}committee (?:on|against) (?:the |economic)[^,;.]*?(?:workers and members of [a-z]+ [a-z]+|discrimination(?: against women)?|rights(?: of (?:the child|persons with [a-z]+))?|torture|disappearances)(?: \\([A-Z]+\\))?`,
    `${CHAIR}(?:human rights committee|committee against torture|committee on migrant workers|subcommittee on prevention[^,;.]{0,20}|cerd|cedaw committee|cescr|cmw committee)`,
    '(?:human rights )?treaty(?:-| )?(?:monitoring )?bod(?:y|ies)(?: mechanisms| system)?',
  ),
  called(
    'Working Group',
    `${CHAIR}(?:(?:open-ended )?inter-?governmental |open-ended |present )?working groups?(?: on the [^,;.]*?(?= to [a-z]|,|;|\\.|$| and the ))?`,
    'ad hoc committee',
  ),
  called('Inter-Parliamentary Union', 'ipu\\b', 'inter-parliamentary union'),
  called(
    'Intergovernmental bodies (HRC, CHR, GA)',
    `${CHAIR}(?:human rights council|commission on (?:human rights|the status of women|population and development)|general assembly|economic and social council|security council|third committee)`,
  ),
  called(
    'International financial institutions',
    'imf',
    'international monetary fund',
    'world bank(?: group)?',
    '(?:\\w+ )?development banks?',
    'international financial(?:,[^;.]{0,40}?)?(?: and (?:trade|development|monetary))?(?: and development)? institutions',
    'bretton woods institutions',
  ),
  called(
    'UN system & agencies',
    `(?:united nations|un) (?:[\\w-]+ ){0,2}?${UN_PARTS}${MORE_PARTS}`,
    `${UN_PARTS}(?:(?:,| and|, and) (?:specialized )?${UN_PARTS})* of the united nations(?: system)?`,
    '(?:relevant )?specialized agencies(?: of the united nations(?: system)?)?',
    '(?:relevant )?(?:agencies, )?funds and programmes(?: of the united nations(?: system)?)?',
    'resident coordinators?',
    'country teams?',
    '(?:ilo|who|unesco|unicef|undp|unhcr|unfpa|unaids|fao|unodc|unep|wfp|itu|wipo|unctad|unitar|un[- ]women|un-habitat|global migration group)\\b',
    '(?:international labour|world health|food and agriculture) organi[sz]ation(?: \\([a-z]+\\))?',
    'united nations educational, scientific and [a-z]+ organi[sz]ation(?: \\([a-z]+\\))?',
    "united nations (?:children's fund|development programme|population fund|environment programme|office on drugs and crime|entity for gender[^,;.]{0,60})(?: \\([a-z -]+\\))?",
  ),
];
