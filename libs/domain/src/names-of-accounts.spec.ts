import { nameOfAccount, namelessFile, nextRelease, type NameFacts } from './names-of-accounts';

const facts = (fields: Partial<NameFacts>): NameFacts => ({
  choice: 'named',
  hostAgreed: false,
  wasSigned: false,
  fileWasSigned: false,
  standsWithheld: false,
  ...fields,
});

test.each<[string, Partial<NameFacts>, string]>([
  ['signed', {}, 'named'],
  ['withheld', { choice: 'withheld' }, 'withheld'],
  ['withheld, where it has spoken by name', { choice: 'withheld', wasSigned: true }, 'named_before'],
  ['signed again, where it has spoken without one', { standsWithheld: true }, 'withheld'],
  ['hosted, before the host agreed', { choice: 'hosted' }, 'host_not_agreed'],
  ['hosted', { choice: 'hosted', hostAgreed: true }, 'withheld'],
  ['hosted, where it has spoken by name', { choice: 'hosted', hostAgreed: true, wasSigned: true }, 'named_before'],
  ['withheld, with a file that it has signed', { choice: 'withheld', fileWasSigned: true }, 'file_named_before'],
  ['corrected without its name, with such a file', { standsWithheld: true, fileWasSigned: true }, 'file_named_before'],
  ['signed, with such a file', { fileWasSigned: true }, 'named'],
])('an account %s', (_when, given, name) => expect(nameOfAccount(facts(given))).toBe(name));

test.each([
  ['2026-11-22', '2026-11-23'], // a Sunday
  ['2026-11-23', '2026-11-30'], // a Monday waits for the next
  ['2026-12-31', '2027-01-04'],
])('what is ready on %s goes out on %s', (day, monday) => expect(nextRelease(day)).toBe(monday));

test.each([
  ['Minutes of Border Watch, May.PDF', 'evidence-2.pdf'],
  ['no ending', 'evidence-2'],
  ['an.ending that is a sentence', 'evidence-2'],
  ['twice.tar.gz', 'evidence-2.gz'],
])('%j is called %s where its author is not named', (given, called) => expect(namelessFile(2, given)).toBe(called));
