const UNIT = '(?:days?|weeks?|months?|years?)';
const NUMBER = '(?:\\d+|one|two|three|four|five|six|twelve|eighteen|an?)';
const ORDINAL =
  '(?:next|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\\w+(?:teenth|tieth|-first|-second|-third|-fourth|-fifth|-sixth|-seventh|-eighth|-ninth)|\\d+(?:st|nd|rd|th))';
const DATE =
  '(?:\\d{1,2} )?(?:(?:January|February|March|April|May|June|July|August|September|October|November|December) )?(?:19|20)\\d{2}';

const WORDINGS = [
  `(?:by|before|until|no later than|not later than) (?:the end of )?(?:the year )?${DATE}`,
  `within (?:a period of )?${NUMBER} ${UNIT}(?: of [^,;.]{3,60})?`,
  `(?:at|before|by|within|to|for) (?:its|the|their) (?:forthcoming |upcoming )?${ORDINAL}(?:,? and ${ORDINAL})? (?:regular |special |annual )?sessions?`,
  `(?:in|with) (?:its|their) (?:next|initial|forthcoming|combined) (?:[\\w-]+ ){0,4}reports?`,
  `before (?:the|its) next (?:universal periodic review|review|report)`,
  `at least ${NUMBER} ${UNIT} (?:before|in advance)`,
  `at the (?:beginning|start|end) of each session`,
  `(?:in|during|at) the (?:last|first) ${NUMBER} ${UNIT} of \\w+`,
];
const DEADLINE = new RegExp(`\\b(?:${WORDINGS.join('|')})\\b`, 'i');

/** By when, in the words of the text. */
export const deadlineIn = (text: string): string | null => DEADLINE.exec(text)?.[0] ?? null;
