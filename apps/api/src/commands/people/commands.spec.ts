import { OperatorError } from '../../database/operator-error';
import { askedFirst } from './first-administrator.command';
import { askedRecovery } from './recover.command';

const said = (ask: () => unknown): string[] => {
  try {
    ask();
  } catch (error) {
    if (error instanceof OperatorError) return error.message.split('\n');
    throw error;
  }
  return [];
};

describe('first-administrator', () => {
  it('takes an address, the name of the organisation and its kind', () => {
    const asked = { email: 'a@example.org', organisation: 'The operator', kind: 'operator' };
    expect(askedFirst(['a@example.org', '--organisation', 'The operator'])).toEqual(asked);
  });

  it('says all that is wrong, and how it is called', () => {
    const [address, name, kind, usage] = said(() => askedFirst(['nobody', '--kind', 'ministry']));
    expect(address).toBe('"nobody" is not an e-mail address.');
    expect(name).toMatch(/^The name of the organisation is missing/);
    expect(kind).toBe('There is no kind "ministry": --kind is operator or ohchr.');
    expect(usage).toMatch(/^Use: npm run heed -- first-administrator EMAIL/);
  });

  it('names an option that it does not know, and words that were not put in quotation marks', () => {
    expect(said(() => askedFirst(['a@example.org', '--organization', 'X']))[0]).toContain('--organization');
    const loose = ['a@example.org', 'operator', '--organisation', 'The'];
    expect(said(() => askedFirst(loose))[0]).toMatch(/there are 2 words/);
  });
});

describe('recover', () => {
  it('takes an address, a reason and what is lost', () => {
    const given = ['a@example.org', '--because', 'Known by sight.', '--second-factor'];
    expect(askedRecovery(given)).toEqual({ email: 'a@example.org', because: 'Known by sight.', kind: 'second_factor' });
  });

  it.each([
    [[], 'The e-mail address is missing.'],
    [['a@example.org'], 'The reason is missing: --because "why, and how the person was recognised".'],
    [['a@example.org', '--because', 'x'.repeat(501)], 'The reason has 501 characters; 500 are the most.'],
  ])('says what is wrong with %j', (given, words) => {
    expect(said(() => askedRecovery(given))).toContain(words);
  });
});
