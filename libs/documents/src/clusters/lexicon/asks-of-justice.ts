import type { Concept } from '../concepts/concept.types';

const ask = (id: string, ...phrases: string[]): Concept => ({ id, part: 'ask', phrases });

/** Asks about justice, liberties and living conditions. */
export const ASKS_OF_JUSTICE: readonly Concept[] = [
  ask('death-penalty', 'death penalty|sentence*|row', 'capital punishment', 'moratorium .. execution*'),
  ask(
    'national-preventive-mechanism',
    'national preventive mechanism*',
    'independent|unannounced visits|monitoring .. places|prisons|detention',
  ),
  ask('torture-as-a-crime', 'torture .. crime|criminal|criminali*|offence|defin*', 'defin*|criminali* .. torture'),
  ask(
    'alternatives-to-detention',
    'alternative* .. detention|imprisonment|custod*|sentence*',
    'non custodial',
    'review .. detention periods',
  ),
  ask(
    'detention-conditions',
    'prison|detention conditions|facilities',
    'overcrowd*',
    'conditions .. prison*|detention|detainees',
  ),
  ask('judicial-independence', 'independen* .. judiciary|judges|judicial|courts', 'judicial independence|reform'),
  ask('legal-aid', 'legal aid|assistance|counsel', 'access to a lawyer', 'public defender*'),
  ask(
    'transitional-justice',
    'transitional justice',
    'truth .. reconciliation',
    'past|serious crimes|violations .. accountab*',
  ),
  ask('international-criminal-court', 'cooperat* .. international criminal court|icc'),
  ask(
    'ban-of-racist-organizations',
    'prohibit*|ban|banning|condemn*|outlaw*|dissol* .. organizations|parties|platforms',
    'political parties|platforms .. racis*|xenophob*',
  ),
  ask(
    'hate-speech-law',
    'prohibit*|legislat*|law|laws|criminal*|offence*|penali*|measures .. hate|hatred|incite*|incitement|racist|xenophobic',
    'prohibition .. propaganda',
    'hate speech|crime|crimes law*|legislation',
  ),
  ask('racial-profiling', 'racial|ethnic profiling'),
  ask(
    'anti-discrimination-law',
    'anti discrimination|antidiscrimination|equality law*|legislation|act|bill',
    'comprehensive .. discrimination .. law|legislation',
    'law*|legislation .. prohibit*|against discrimination',
  ),
  ask(
    'freedom-of-expression',
    'freedom of expression|opinion|speech|press|media|information',
    'free expression',
    'defamation',
    'censorship',
    'media|press law*|independence|freedom|pluralism',
  ),
  ask(
    'assembly-and-association',
    'freedom of .. assembly|association',
    'peaceful assembly|protest*',
    'ngo|association law*',
    'registration .. ngo*|associations|organizations',
  ),
  ask(
    'journalists-and-defenders',
    'human rights defenders',
    'journalist*',
    'defenders .. protect*|safe',
    'safe .. environment .. civil society',
    'reprisal*',
  ),
  ask(
    'freedom-of-religion',
    'freedom of religion|worship|conscience|belief',
    'freedom of thought',
    'places of worship',
    'blasphemy',
    'conscientious objection',
  ),
  ask('privacy', 'right to privacy', 'surveillance', 'data protection law', 'interception .. communications'),
  ask('free-education', 'free|compulsory|universal|primary education', 'drop out', 'enrol*', 'school attendance'),
  ask('moral-redress-for-history', 'coloni*', 'debt cancellation|relief', 'slave trade'),
];
