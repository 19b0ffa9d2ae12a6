// Who acts, in the table of access: one member of each kind of organisation, and what makes a difference within a kind.
const of = (organisationKind, fields = {}) => ({
  userId: 'me',
  organisationId: 'mine',
  organisationKind,
  organisationState: 'verified',
  country: 'AUS',
  isPublisher: false,
  roles: [],
  demonstration: false,
  countriesOfWork: [],
  assurance: 'phishing_resistant',
  scopes: null,
  ...fields,
});

export const ACTORS = {
  ministry: of('ministry'),
  'ministry that publishes': of('ministry', { isPublisher: true }),
  'State body': of('state_body'),
  'NMIRF that publishes': of('nmirf', { isPublisher: true }),
  'NMIRF that does not': of('nmirf'),
  parliament: of('parliament'),
  NHRI: of('nhri', { countriesOfWork: ['AUS'] }),
  NGO: of('ngo', { countriesOfWork: ['AUS'] }),
  academic: of('academic', { country: null, countriesOfWork: ['AUS'] }),
  'UN body': of('un_body', { country: null, countriesOfWork: ['AUS'] }),
  OHCHR: of('ohchr', { country: null }),
  operator: of('operator', { country: null }),
};
