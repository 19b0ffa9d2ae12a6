import type { Concept } from '../concepts/concept.types';
import { apart } from './apart';

const ask = (id: string, ...phrases: string[]): Concept => ({ id, part: 'ask', phrases });

/** Asks of method: what States and bodies are asked to do whatever the matter. */
export const ASKS_OF_METHOD: readonly Concept[] = [
  ask(
    'action-plan-adoption',
    'adopt*|formulate|formulating|establish|elaborate|elaborating|develop|developing|draw|draft|devise|put|launch|finali* .. action plan|plans',
    'adopt*|formulate|formulating|establish|elaborate|elaborating|develop|developing|draw|draft|devise|put|launch|finali* .. plan|plans of action',
    'adopt*|formulate|formulating|establish|elaborate|elaborating|develop|developing|draw|draft|devise|put|launch|finali* .. national strategy|strategies|plan|plans',
    'policies|strategies and action plans',
    'policies|strategies and plans of action',
  ),
  ask(
    'disaggregated-data',
    'disaggregated',
    'collect*|compil*|gather*|process*|improv* .. data|statistics|statistical',
    'data|statistical|statistics collection|gathering|systems|system',
    'statistical data',
  ),
  ask(
    'good-practice-sharing',
    'shar*|exchang*|disseminat*|compil*|collect*|publish*|identif*|circulat* .. good|best practices|practice',
    'good|best practices .. databas*|disseminat*|shared|exchange',
    'disseminat* .. good|best practices',
  ),
  ask(
    'training-of-officials',
    ...apart(
      ['train|training|trainings|trained|sensitiz*'],
      [
        'police|official|officials|officer*|judge|judges|judiciary|magistrate*|prosecutor*|guard*|inspector*|border|army|military',
        'law enforcement',
        'security forces',
        'civil|public servant*',
      ],
    ),
    'police|officials|officers|judges|prosecutors training',
  ),
  ask(
    'human-rights-education',
    'human rights education',
    ...apart(
      ['education* programme*|polic*|plan*|curricul*', 'education* and .. programme*|awareness'],
      ['toleran*|diversity|peace|equality|respect|solidarity', 'human rights'],
    ),
    'teach* .. human rights',
    'human rights .. school curricul*|curriculum',
    'education .. combat* racism|intolerance|discrimination',
    'forms of education .. toleran*|respect',
  ),
  ask(
    'informing-the-high-commissioner',
    'inform|informing|information|report|reports .. office of the high commissioner',
    'inform|informing|information|report|reports|replies .. ohchr|secretariat',
    'inform|provid* .. high commissioner',
    'provid* ohchr|secretariat with information',
    'reply|replies|respond .. questionnaire*',
    'collect* .. information .. stakeholders|questionnaire*|implementation',
  ),
  ask(
    'publication-online',
    'post|posted|placed|publish*|put|available .. website*|web|internet|online',
    'web sites|site .. used|information',
    'website .. updated',
  ),
  ask(
    'standing-invitation',
    'standing|open|permanent .. invitation*',
    'accept*|agree|respond|facilitat*|outstanding|pending .. visit* .. special rapporteur*|procedures|procedure|mandate*',
    'requests .. visit*',
  ),
  ask(
    'follow-up-to-recommendations',
    'follow up .. accepted|upr|review recommendations',
    'implement* .. accepted|upr recommendations',
    'national mechanism* .. reporting .. follow up',
    'mid term report*',
  ),
  ask(
    'national-institution',
    'paris principles',
    'establish*|creat*|set|strengthen*|independen* .. national human rights institution*|commission',
    'ombud* .. independen*|establish*|creat*',
    'a status',
  ),
  ask('early-warning', 'early warning'),
  ask('focal-points', 'focal point*'),
];

/** Asks of procedure: who does it is what is asked. */
export const ASKS_OF_PROCEDURE: readonly Concept[] = [
  ask(
    'mechanisms-taking-part',
    'participat* .. sessions|discussions|meetings|work .. working group|committee|council|forum|commission',
    'interactive|substantive discussions|exchange with the working group|committee|forum|council',
  ),
  ask('oral-report', 'present|submit|deliver .. oral report', 'report to the general assembly|council'),
];
