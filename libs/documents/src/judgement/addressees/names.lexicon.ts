/** Bodies by the names under which the catalogue knows them. */
const NAMED: readonly (readonly [wording: RegExp, name: string])[] = [
  [/\bilo\b|international labour organi/iu, 'ILO'],
  [/\bwho\b(?! )|\bWHO\b|world health organi/u, 'WHO'],
  [/\bunesco\b|educational, scientific and cultural/iu, 'UNESCO'],
  [/\bunicef\b|children's fund/iu, 'UNICEF'],
  [/\bundp\b|nations development programme/iu, 'UNDP'],
  [/\bunhcr\b|commissioner for refugees/iu, 'UNHCR'],
  [/\bunfpa\b|population fund/iu, 'UNFPA'],
  [/\bunaids\b/iu, 'UNAIDS'],
  [/\bunodc\b|office on drugs and crime/iu, 'UNODC'],
  [/\bun[- ]women\b|entity for gender/iu, 'UN Women'],
  [/\bglobal migration group\b/iu, 'Global Migration Group'],
  [/\bimf\b|international monetary fund/iu, 'IMF'],
  [/\bworld bank\b/iu, 'World Bank'],
  [/\biom\b|organi[sz]ation for migration/iu, 'IOM'],
  [/\bwto\b|world trade organi/iu, 'World Trade Organization'],
  [/\bolympic committee\b/iu, 'International Olympic Committee'],
  [/\bhuman rights council\b(?! advisory)/iu, 'Human Rights Council'],
  [/\bcommission on human rights\b/iu, 'Commission on Human Rights'],
  [/\bgeneral assembly\b/iu, 'General Assembly'],
  [/\bcerd\b|committee on [^,]{0,24}racial/iu, 'CERD'],
  [/committee on[^,]*migrant workers/iu, 'CMW'],
  [/\bcedaw\b|committee on [^,]{0,20}against women/iu, 'CEDAW'],
  [/\bcommittee on [^,]{0,16}the child\b/iu, 'CRC'],
  [/\bcommittee on the rights of persons\b/iu, 'CRPD'],
  [/\bcommittee against torture\b/iu, 'CAT'],
  [/\bhuman rights committee\b/iu, 'CCPR'],
  [/\bcommittee on economic, social\b/iu, 'CESCR'],
  [/\bcommittee on enforced\b/iu, 'CED'],
  [/\bindependent eminent experts\b/iu, 'Independent Eminent Experts'],
];

const MANDATE = /\b((?:Special Rapporteur|Independent Expert|Working Group(?: of Experts)?) on (?:the )?[^,;.(]+)/u;

/** Names of the bodies that a mention prints; a mandate is called as the text calls it. */
export const namesIn = (mention: string): string[] => {
  const known = NAMED.filter(([wording]) => wording.test(mention)).map(([, name]) => name);
  const mandate = MANDATE.exec(mention)?.[1]?.trim();
  return mandate ? [...known.filter((name) => !mandate.includes(name)), mandate] : known;
};
