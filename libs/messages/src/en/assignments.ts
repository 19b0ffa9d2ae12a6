/** Words about who works on a commitment within its State. */
export const assignments = {
  title: 'Who works on it',
  intro:
    'Inner matter of the State: its coordination mechanism and its publisher see all of it, a ministry or agency itself alone. The public and other organisations see nothing of it.',
  caption_one: '{{count}} organisation works on this commitment',
  caption_other: '{{count}} organisations work on this commitment',
  none: 'It is assigned to no ministry or agency.',
  organisation: 'Ministry or agency',
  due: 'Due',
  noDue: 'No date',
  since: 'Assigned',
  choose: 'Assign it to',
  dueOn: 'Due on (may be left empty)',
  dueHint: 'An inner date of the State.',
  assign: 'Assign',
  assigned: 'Assigned to {{name}}. Its main focal point has it in the list “My commitments”.',
  chooseFirst: 'Choose a ministry or agency.',
  notAmong: 'It is no verified ministry or agency of your State any more. Choose another.',
  dueReason: 'Enter a day of the calendar, such as 2027-06-30.',
  nobodyLeft: 'Every verified ministry and agency of your State works on it.',
  takeBack: 'Take back',
  takeBackOf: 'Take back from {{name}}',
  takeBackTitle: 'Take this commitment back from {{name}}?',
  takeBackText:
    'It leaves their list, and they report on it no more. What they published stands. An update they have not sent stays with them, and can be gone on with once the commitment is assigned to them again.',
  takenBack: 'Taken back from {{name}}.',
} as const;
