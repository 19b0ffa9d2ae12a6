import type { Concept } from '../concepts/concept.types';

const ask = (id: string, ...phrases: string[]): Concept => ({ id, part: 'ask', phrases });

/** Asks about persons: their liberty, safety, families, work and place in society. */
export const ASKS_OF_PROTECTION: readonly Concept[] = [
  ask(
    'victim-protection',
    'protect*|assist*|support|shelter*|rehabilitat*|identif* .. victim*|survivor*',
    'victim* .. protection|assistance|support|shelter*|services|service|identification',
    'services|service|shelters .. victims|survivors',
  ),
  ask('witness-protection', 'protect* .. witness*', 'witness* protection'),
  ask(
    'integration',
    'facilitat*|promot*|improv*|foster* integration',
    'integration in .. societ*|countr*|communit*',
    'integration of .. migrant*|refugee*|minorit*|roma|newcomers',
    'integrate .. host|society|societies|communities',
  ),
  ask(
    'reintegration-of-returnees',
    'reintegrat*',
    'returning migrant*|worker*|national*|refugee*',
    'returnees',
    'return .. home|origin .. dignity|safety|voluntar*',
  ),
  ask('consular-access', 'consular', 'communicate|contact .. embassy|consul'),
  ask('non-refoulement', 'non refoulement', 'refrain|forced|collective|summary|mass deport*|expuls*|expel*|return*'),
  ask('asylum-procedures', 'asylum procedure*|claim*|system|law', 'access .. asylum', 'refugee status determination'),
  ask('remittances', 'remittance*'),
  ask(
    'labour-protection',
    'decent work',
    'work|working|labour|employment conditions',
    'labour law*|standards|inspection*|rights',
    'workers rights',
    'rights .. workers .. organize|wages|safety',
    'safety|health at work',
    'forced or compulsory overtime',
  ),
  ask('equal-pay', 'equal pay|remuneration', 'pay|wage gap'),
  ask(
    'trade-union-freedom',
    'trade union* .. freedom|rights',
    'right .. strike|bargain*|unioni*',
    'collective bargaining',
  ),
  ask('corporal-punishment-ban', 'corporal punishment'),
  ask('birth-registration', 'birth registration', 'register* .. births', 'birth certificate*'),
  ask(
    'juvenile-justice',
    'juvenile justice',
    'children in conflict with the law',
    'criminal responsibility .. age',
    'age of criminal responsibility',
  ),
  ask(
    'child-soldiers',
    'child soldier*',
    'recruit* .. children|minors',
    'children .. armed conflict|forces|groups',
    'demobili* .. children',
  ),
  ask(
    'women-in-public-life',
    'women .. decision making|political|parliament|public life|leadership',
    'participation .. women',
  ),
  ask('decriminalising-same-sex-relations', 'same sex', 'consensual .. relations|acts', 'homosexual*', 'sodomy'),
  ask('legal-gender-recognition', 'gender recognition', 'recogni* .. gender identity'),
  ask('accessibility', 'accessib* .. buildings|transport|disabilities', 'reasonable accommodation'),
  ask('inclusive-education', 'inclusive education', 'children with disabilities .. school*|education'),
  ask(
    'legal-capacity',
    'legal capacity',
    'guardianship',
    'supported decision making',
    'deinstitutionali*',
    'independent living',
  ),
  ask(
    'prior-consent',
    'free prior and informed',
    'prior|meaningful consultation* .. indigenous',
    'indigenous .. consult*|consent',
  ),
  ask('land-rights', 'land rights|titles|tenure|demarcation', 'ancestral|traditional land*'),
];
