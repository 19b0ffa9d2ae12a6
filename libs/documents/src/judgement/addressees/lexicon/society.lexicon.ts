import { called, type Wordings } from './wording';

const KIND =
  '(?:international|intergovernmental|inter-governmental|regional|subregional|sub-regional|interregional|multilateral|relief|humanitarian|financial|sport(?:s|ing)?|other)';
const BODIES =
  '(?:organi[sz]ations|bodies|institutions|arrangements|mechanisms|agencies|federations|groups|commissions|courts|centres)';
const MORE_BODIES =
  '(?: (?:or|and) (?:centres|agencies|institutions|entities|mechanisms|processes|bodies|initiatives|(?:multilateral|regional) institutions))?';

/** Organisations outside the United Nations, and society. */
export const SOCIETY: readonly Wordings[] = [
  called(
    ['Other international & regional organizations', 'Civil society/NGOs'],
    '(?:international, )?(?:intergovernmental|inter-governmental|governmental|regional|international)(?:, regional)? and (?:international )?non-governmental organi[sz]ations',
  ),
  called(
    'Other international & regional organizations',
    'international organi[sz]ation for migration',
    'world trade organi[sz]ation',
    'international olympic committee',
    'international committee of the red cross',
    '(?:european|african) union',
    'european (?:commission|parliament)',
    'council of europe',
    'organi[sz]ation for (?:security|economic)[^,;.]{0,40}',
    '(?:iom|wto|icrc|osce|oecd|asean|interpol)\\b',
  ),
  called(
    'NHRIs',
    'national (?:human rights )?institutions?(?: for the promotion[^,;.]{0,50}?(?=,| to [a-z]| and ))?',
    'national human rights commissions?',
    'nhris?',
    'ombuds\\w+',
    'public defenders?',
    'equality bodies',
  ),
  called(
    'Other international & regional organizations',
    `(?:national and )?${KIND}(?:(?:,| and|, and)? ${KIND})* (?:governmental )?${BODIES}${MORE_BODIES}`,
    '(?:other )?relevant organi[sz]ations',
  ),
  called(
    'Civil society/NGOs',
    '(?:national and international )?civil society(?: organi[sz]ations| actors| groups)?',
    '(?:national and international |humanitarian |international |local )?(?:non-governmental organi[sz]ations|ngos)',
    'human rights defenders',
    'faith-based organi[sz]ations',
    '(?:religious|community|traditional) leaders',
  ),
  called(
    ['Private sector/employers', 'Trade unions'],
    'social partners',
    "(?:employers' and workers'|workers' and employers') organi[sz]ations",
  ),
  called('Trade unions', '(?:trade|labour) unions', "workers' organi[sz]ations"),
  called(
    'Private sector/employers',
    '(?:concerned )?private sector',
    "employers(?:' organi[sz]ations)?",
    '(?:private |business )?(?:business enterprises|businesses|companies|transnational corporations|corporations|enterprises)',
    '(?:internet )?service providers',
    'industry',
  ),
  called('Media', '(?:mass |traditional |news )?media(?: organi[sz]ations| outlets| professionals)?', 'journalists'),
  called('Politicians & political parties', 'politicians', 'political (?:parties|leaders)'),
  called(
    'Academic institutions',
    'academic institutions',
    'academia',
    'universities',
    '(?:academic and )?research (?:institutions|institutes|centres)',
    'scholars',
  ),
];
