import type { AddresseeGroup } from '@heed/domain';

/** What a text calls those whom it addresses. The first wording that fits at a place holds, so the closer ones come first. */
export interface Wording {
  readonly group: AddresseeGroup;
  readonly pattern: string;
}

const ON = '(?: (?:on|of) (?:the )?[^,;.]{3,140}?(?=,|;|\\.|$| to [a-z]| and | should\\b| must\\b| is\\b| are\\b))?';
const KINDS =
  '(?:international|intergovernmental|inter-governmental|regional|subregional|sub-regional|interregional|multilateral|relief|humanitarian|financial|sport|other)';
const UN_OPTIONAL = '(?:united nations |un )?';
const OFFICE = `(?:office of the )?${UN_OPTIONAL}high commissioner `;
const CHAIR =
  '(?:(?:chair|chairperson|chairpersons|chairs|chairperson-rapporteur|president|bureau|members) of (?:the )?)?';

export const WORDINGS: readonly Wording[] = [
  // States, each by its tie
  { group: 'States parties', pattern: 'states? part(?:y|ies)(?: to (?:the|that|this|those|these) [^,;.]*?(?= to [a-z]| should\\b| must\\b|,|;|\\.|$))?' },
  { group: 'States parties', pattern: '(?:contracting|high contracting) (?:states|parties)' },
  { group: 'Member States', pattern: '(?:united nations |un )?member states(?: of the united nations)?|states members(?: of the [^,;.]{3,60}?(?=,|;|\\.|$| to [a-z]| and ))?|its members|members and observers' },
  { group: 'Parliaments', pattern: '(?:ipu )?member parliaments|(?:national |regional )?parliaments|parliamentarians|members of parliaments?|(?:national )?legislatures|parliamentary bodies' },
  { group: 'Donors', pattern: 'donors?(?: (?:countries|states|governments|organizations|organisations|agencies|community|institutions))?' },
  { group: 'International community', pattern: 'international community' },
  { group: 'All stakeholders', pattern: '(?:relevant |other |interested |concerned )*(?:stakeholders|actors|parties concerned|interested parties|parties to the conflict)' },
  // parts of the United Nations, by name before by kind
  { group: 'UN system & agencies', pattern: `${OFFICE}for refugees(?: \\(unhcr\\))?` },
  { group: 'OHCHR', pattern: `ohchr|${OFFICE.trim()}(?: for human rights)?(?: \\(ohchr\\))?` },
  { group: 'Special procedures & expert mechanisms', pattern: 'special rapporteurs?' + ON },
  { group: 'Special procedures & expert mechanisms', pattern: 'independent (?:eminent )?experts?' + ON },
  { group: 'Special procedures & expert mechanisms', pattern: 'working groups? (?:of experts on|on (?:arbitrary|enforced|the issue of (?:human rights|discrimination)|the use of mercenaries|discrimination against|business))[^,;.]*?(?=,|;|\\.|$| to [a-z]| and the )' },
  { group: 'Special procedures & expert mechanisms', pattern: '(?:relevant )?special procedures(?: mandate[- ]holders| of the [^,;.]{3,40}?(?=,|;|\\.|$| to [a-z]| and ))?|mandate[- ]holders|(?:human rights|expert) mechanisms?' + ON },
  { group: 'Special procedures & expert mechanisms', pattern: '(?:human rights council )?advisory committee|special representatives?(?: of the secretary-general)?(?: (?:on|for) [^,;.]{3,80}?(?=,|;|\\.|$| to [a-z]))?|special advisers?[^,;.]{0,60}?(?= to [a-z]|,)|commission of inquiry|fact-finding mission|(?:invited |relevant )?experts' },
  { group: 'Secretary-General / UN Secretariat', pattern: 'secretary-general(?: of the united nations)?|(?:united nations )?secretariat|conference services|department of (?:public information|global communications|peace\\w* operations|political affairs)' },
  { group: 'Treaty bodies/CERD', pattern: CHAIR + 'committee (?:on|against) (?:the |economic)[^,;.]*?(?:workers and members of [a-z]+ [a-z]+|discrimination(?: against women)?|rights|torture|disappearances|child|disabilities)(?: \\([A-Z]+\\))?' },
  { group: 'Treaty bodies/CERD', pattern: CHAIR + '(?:human rights committee|committee against torture|committee on migrant workers|subcommittee on prevention[^,;.]{0,20}|cerd|cedaw committee|cescr|cmw committee)' },
  { group: 'Treaty bodies/CERD', pattern: '(?:human rights )?treaty(?:-| )?(?:monitoring )?bod(?:y|ies)(?: mechanisms| system)?' },
  { group: 'Working Group', pattern: CHAIR + '(?:(?:open-ended )?inter-?governmental |open-ended |present )?working groups?(?: on the [^,;.]*?(?= to [a-z]|,|;|\\.|$| and the ))?|ad hoc committee' },
  { group: 'Inter-Parliamentary Union', pattern: 'ipu\\b|inter-parliamentary union' },
  { group: 'Intergovernmental bodies (HRC, CHR, GA)', pattern: CHAIR + '(?:human rights council|commission on (?:human rights|the status of women|population and development)|general assembly|economic and social council|security council|third committee)' },
  { group: 'International financial institutions', pattern: 'imf|international monetary fund|world bank(?: group)?|(?:\\w+ )?development banks?|international financial(?:,[^;.]{0,40}?)?(?: and (?:trade|development|monetary))?(?: and development)? institutions|bretton woods institutions' },
  { group: 'UN system & agencies', pattern: '(?:united nations|un) (?:[\\w-]+ ){0,2}?(?:system|agencies|agency|bodies|entities|programmes|funds|organs|offices?|country teams?|organizations|missions?|presences|web ?sites?)(?:,? (?:and|programmes|bodies|funds|agencies)(?= (?:and|bodies|programmes|funds|agencies|specialized|,))| and (?:bodies|programmes|funds|agencies)|, (?:programmes|funds|agencies))*(?:(?:,| and|, and)(?: its)?(?: relevant)? specialized agencies)?' },
  { group: 'UN system & agencies', pattern: '(?:(?:relevant )?specialized agencies|(?:relevant )?(?:agencies, )?funds and programmes|resident coordinators?|country teams?)(?: of the united nations(?: system)?)?' },
  { group: 'UN system & agencies', pattern: '(?:ilo|who|unesco|unicef|undp|unhcr|unfpa|unaids|fao|unodc|unep|wfp|itu|wipo|unctad|unitar|un[- ]women|un-habitat|global migration group)\\b' },
  { group: 'UN system & agencies', pattern: '(?:international labour organi[sz]ation|world health organi[sz]ation|united nations (?:educational, scientific and [a-z]+ organi[sz]ation|children\'s fund|development programme|population fund|environment programme|office on drugs and crime|entity for gender[^,;.]{0,60}))(?: \\([a-z -]+\\))?' },
  { group: 'Other international & regional organizations', pattern: '(?:international organi[sz]ation for migration|world trade organi[sz]ation|international olympic committee|international committee of the red cross|european union|african union|council of europe|organi[sz]ation for (?:security|economic)[^,;.]{0,40}|iom|wto|icrc|osce|oecd|asean|interpol)\\b' },
  { group: 'NHRIs', pattern: '(?:national (?:human rights )?institutions?(?: for the promotion[^,;.]{0,50}?(?=,| to [a-z]| and ))?|nhris?|ombuds\\w+|public defenders?|equality bodies|national human rights commissions?)\\b' },
  { group: 'Other international & regional organizations', pattern: `(?:national and )?${KINDS}(?:(?:,| and|, and)? ${KINDS})* (?:governmental )?(?:organi[sz]ations|bodies|institutions|arrangements|mechanisms|agencies|federations|groups|commissions|courts|centres)(?: (?:or|and) (?:centres|agencies|institutions|entities|mechanisms|processes|bodies|initiatives|(?:multilateral|regional) institutions))?` },
  { group: 'Other international & regional organizations', pattern: '(?:other )?relevant organi[sz]ations' },
  // society
  { group: 'Civil society/NGOs', pattern: '(?:national and international )?(?:civil society(?: organi[sz]ations| actors| groups)?|(?:humanitarian |international |local )?(?:non-governmental organi[sz]ations|ngos)|human rights defenders|faith-based organi[sz]ations|religious leaders|community leaders)' },
  { group: 'Trade unions', pattern: '(?:trade|labour) unions|workers\' organi[sz]ations' },
  { group: 'Private sector/employers', pattern: '(?:concerned )?private sector|employers(?:\' organi[sz]ations)?|social partners|(?:private |business )?(?:business enterprises|businesses|companies|transnational corporations|corporations|enterprises|internet service providers|service providers|industry)' },
  { group: 'Media', pattern: '(?:mass |traditional |news )?media(?: organi[sz]ations| outlets| professionals)?|journalists' },
  { group: 'Politicians & political parties', pattern: 'politicians|political (?:parties|leaders)' },
  { group: 'Academic institutions', pattern: 'academic institutions|academia|universities|(?:academic and )?research (?:institutions|institutes|centres)|scholars' },
  // States in general, last: their words are in many names
  { group: 'States', pattern: '(?:all )?(?:(?:national |competent |relevant |local |federal |state |public )*authorities|national entities|societies|parties)\\b' },
  { group: 'States', pattern: '(?:(?:developed|developing|industriali[sz]ed|destination|origin|transit|host|receiving|sending|affected|concerned) )*(?:states|governments?|countries|nations)(?: of (?:(?:origin|transit|destination|developed|developing|the region|host|countries|all)(?:,? (?:and |transit|destination|origin|countries)*)*)+)?(?:\\s+concerned)?' },
]; // prettier-ignore
