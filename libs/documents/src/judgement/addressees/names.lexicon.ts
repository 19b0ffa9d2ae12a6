/** Bodies by the names under which the catalogue knows them. */
const NAMED: readonly (readonly [wording: RegExp, name: string])[] = [
  [/\bilo\b|international labour organi/i, 'ILO'],
  [/\bwho\b(?! )|\bWHO\b|world health organi/, 'WHO'],
  [/\bunesco\b|educational, scientific and cultural/i, 'UNESCO'],
  [/\bunicef\b|children's fund/i, 'UNICEF'],
  [/\bundp\b|nations development programme/i, 'UNDP'],
  [/\bunhcr\b|commissioner for refugees/i, 'UNHCR'],
  [/\bunfpa\b|population fund/i, 'UNFPA'],
  [/\bunaids\b/i, 'UNAIDS'],
  [/\bunodc\b|office on drugs and crime/i, 'UNODC'],
  [/\bun[- ]women\b|entity for gender/i, 'UN Women'],
  [/\bglobal migration group\b/i, 'Global Migration Group'],
  [/\bimf\b|international monetary fund/i, 'IMF'],
  [/\bworld bank\b/i, 'World Bank'],
  [/\biom\b|organi[sz]ation for migration/i, 'IOM'],
  [/\bwto\b|world trade organi/i, 'World Trade Organization'],
  [/\bolympic committee\b/i, 'International Olympic Committee'],
  [/\bhuman rights council\b(?! advisory)/i, 'Human Rights Council'],
  [/\bcommission on human rights\b/i, 'Commission on Human Rights'],
  [/\bgeneral assembly\b/i, 'General Assembly'],
  [/\bcerd\b|committee on [^,]{0,24}racial/i, 'CERD'],
  [/committee on[^,]*migrant workers/i, 'CMW'],
  [/\bcedaw\b|committee on [^,]{0,20}against women/i, 'CEDAW'],
  [/\bcommittee on [^,]{0,16}the child\b/i, 'CRC'],
  [/\bcommittee on the rights of persons\b/i, 'CRPD'],
  [/\bcommittee against torture\b/i, 'CAT'],
  [/\bhuman rights committee\b/i, 'CCPR'],
  [/\bcommittee on economic, social\b/i, 'CESCR'],
  [/\bcommittee on enforced\b/i, 'CED'],
  [/\bindependent eminent experts\b/i, 'Independent Eminent Experts'],
];

const MANDATE = /\b((?:Special Rapporteur|Independent Expert|Working Group(?: of Experts)?) on (?:the )?[^,;.(]+)/;

/** Names of the bodies that a mention prints; a mandate is called as the text calls it. */
export const namesIn = (mention: string): string[] => {
  const known = NAMED.filter(([wording]) => wording.test(mention)).map(([, name]) => name);
  const mandate = MANDATE.exec(mention)?.[1]?.trim();
  return mandate ? [...known.filter((name) => !mandate.includes(name)), mandate] : known;
};
