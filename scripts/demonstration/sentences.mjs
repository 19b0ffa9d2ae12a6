// What goes with any topic, by step (not started … implemented): second sentences, so that no two accounts on a page read
// alike, and first ones for a period in which the step stayed the same. Slots are filled by chance.mjs: {month} is past,
// {later} is to come.

/** Second sentences of a State's account. */
export const more = [
  [
    'No budget was asked for in the period.',
    'The coordination meeting of {month} named an office that will answer for it.',
    'The subject is on the agenda of the next coordination meeting.',
    'After the floods in {province} other duties came first.',
    'The office in charge was merged with another in {month}.',
    'A first exchange with the authorities of {province} is being prepared.',
    'The question was raised in the Parliament in {month}.',
  ],
  [
    'The decision names an office and a date.',
    'For this {few} posts were set aside.',
    'The Ministry of Finance has agreed to the sum asked for.',
    'Comments of civil society were invited until {month}.',
    'The Human Rights Commission was heard before the decision.',
    'The text can be read at every municipal office.',
    'Work begins once the budget has passed.',
    'Two other States were asked about what they had learned.',
  ],
  [
    'At present {some} officials are occupied with it.',
    'First figures are expected in {later}.',
    'The work began in {province} and moves on from there.',
    'A steering group meets every second month.',
    'Half of the sum set aside for the year has been used.',
    'The Parliament was informed in {month}.',
    'Among those who take part are {few} organisations of those concerned.',
    'Delays of earlier years have been made up.',
  ],
  [
    'In {province} the inspectorate has checked the result.',
    'What is left concerns {few} districts.',
    'The remaining part depends on the next budget.',
    'Figures were published in {month}.',
    'So far {many} persons have benefited.',
    'The part that is in place was evaluated from outside.',
    'For the rest a date has been set.',
    'Municipalities were asked what they still need.',
  ],
  [
    'This was so during the whole period.',
    'The figures of the year were published in {month}.',
    'Its costs are part of the ordinary budget.',
    'Complaints are answered within {few} weeks.',
    'It is reviewed every second year, next in {later}.',
    'Officials of {few} other States came to see it.',
    'In the period {many} persons benefited.',
  ],
];

/** First sentences of a State's account whose step did not change. */
export const steady = [
  [
    'On {what} there is nothing new to report.',
    'The position on {what} is that of the last report.',
    'Work on {what} has not begun in this period either.',
  ],
  [
    'What was decided on {what} still waits for its budget line.',
    'The plan stands as reported; work on {what} has not begun.',
    'The first step on {what} was moved to {later}.',
  ],
  [
    'Work on {what} went on as reported; {few} more offices have joined.',
    'Steps on {what} continue, now in {province} too.',
    'The second stage of the work on {what} was reached in {month}.',
    'Work on {what} was slower than expected in {province}; elsewhere it went on.',
  ],
  [
    'What is in place for {what} was kept up; the rest is still to come.',
    'The part that is missing for {what} was taken up with {province} in {month}.',
    'A further {many} persons were reached by what is in place for {what}.',
    'For {what} the last {few} districts are still being prepared.',
  ],
  [
    'All that was reported on {what} remains in place.',
    'The standard reached for {what} was kept up in all provinces.',
    'Nothing had to be changed for {what}; figures of the period are attached to the yearly report.',
  ],
];

/** Second sentences of an independent account. */
export const observed = [
  [
    'Nobody in charge could be named to us.',
    'We asked three times, last in {month}.',
    'Those concerned say that things have become harder.',
    'We offered our help and had no answer.',
    'This is what we found on visits to {few} places.',
    'In {province} the authorities had not heard of the recommendation.',
    'Our report of {month} has the details.',
    'The officials we met regretted it as well.',
    'Since the last election the subject has not been mentioned.',
  ],
  [
    'We will look again in {later}.',
    'Dates have been announced before.',
    'The communities of {province} learned of it from us.',
    'What it will change for those concerned is not said.',
    'We have asked to be heard.',
    'The announcement is welcome; so far it is no more than that.',
    'We found no budget line for it.',
    'A person in charge has been named, and answers.',
  ],
  [
    'Of those we interviewed, {some} had noticed a change.',
    'There is a wide gap between {province} and {capital}.',
    'We would welcome a date by which it is to be done.',
    'Officials were open with us and gave us their figures.',
    'Rural districts have seen little of it.',
    'Our visit of {month} confirmed the first steps.',
    'It depends on {few} persons, and on their contracts.',
    'We take part where we are invited.',
  ],
  [
    'What is there is good; what is missing is not small.',
    'Our survey in {province} gives the same picture.',
    'Persons without papers remain outside.',
    'We base this on {some} interviews held in {month}.',
    'It works wherever the office is staffed.',
    'We were shown the records and found them in order.',
  ],
  [
    'We checked this in {few} places without notice.',
    'The complaints of earlier years have ceased.',
    'We will go on watching it.',
    'Members of our network in {province} say the same.',
    'Our own figures agree within a few cases.',
  ],
];

/** Why a State calls an ask no longer relevant, and what an observer answers. */
export const LOST_OBJECT = {
  narrative:
    'The programme to which this paragraph refers has ended. Nothing further is planned, since what it was meant to prepare has been decided in the meantime.',
  reason: 'The programme named in the paragraph was closed at the end of its last term.',
  answer:
    'The programme has ended; the need that it answered has not. We ask that the recommendation be kept until it is met in another way.',
};

/** With what the coordinator sends an account back, one for each State. */
export const RETURNED = [
  'Please say which months the figures cover, and attach the decree.',
  'The number of persons differs from the one in the last account. Which of the two is right?',
  'Could you say what happened outside {capital}? The Commission asked about {province}.',
  'The status is higher than the text supports. Please name the result, or choose “In progress”.',
  'Please shorten the part on the budget and add what is planned after {later}.',
  'The next steps have no date. The Minister would like to see one before this is published.',
];
