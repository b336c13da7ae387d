/** The people of the table: nobody, somebody who administers nothing, the administrators of a trust, and those of one school of it. */
export const people = [
  'nobody',
  'somebody',
  'trust owner',
  'trust admin',
  'school admin',
  'school editor',
  'school helpdesk',
  'school observer',
] as const;
export type TestPerson = (typeof people)[number];

/** Where they try it, seen from the administrators. */
export const sites = [
  'own trust',
  'own school',
  'another school',
  'foreign trust',
  'foreign school',
] as const;
export type TestSite = (typeof sites)[number];

type Audience = Readonly<Record<TestPerson, readonly TestSite[]>>;

const none: readonly TestSite[] = [];
const wholeTrust: readonly TestSite[] = ['own trust', 'own school', 'another school'];

/** Those at the trust, who reach all of it, and those of the own school. */
const trustPeople: readonly TestPerson[] = ['trust owner', 'trust admin'];

function audience(letIn: readonly TestPerson[]): Audience {
  const where = (who: TestPerson) => (trustPeople.includes(who) ? wholeTrust : (['own school'] as const));
  const entries = people.map((who) => [who, letIn.includes(who) ? where(who) : none] as const);
  return Object.assign({ ...nowhere }, Object.fromEntries(entries));
}

const nowhere: Audience = {
  nobody: none,
  somebody: none,
  'trust owner': none,
  'trust admin': none,
  'school admin': none,
  'school editor': none,
  'school helpdesk': none,
  'school observer': none,
};
const everywhere: Audience = {
  nobody: sites,
  somebody: sites,
  'trust owner': sites,
  'trust admin': sites,
  'school admin': sites,
  'school editor': sites,
  'school helpdesk': sites,
  'school observer': sites,
};
const admins: readonly TestPerson[] = [...trustPeople, 'school admin'];
const editors: readonly TestPerson[] = [...admins, 'school editor'];

/** For each audience, where each person is let in. */
export const audiences = {
  anyone: everywhere,
  'anyone signed in': { ...everywhere, nobody: none },
  'administrators of the site': audience([...editors, 'school helpdesk', 'school observer']),
  'all but Helpdesk': audience([...editors, 'school observer']),
  'all but Observers': audience([...editors, 'school helpdesk']),
  'Full Edit and above': audience(editors),
  'Admins and Observers': audience([...admins, 'school observer']),
  'Account Admins and above': audience(admins),
  'administrators of the trust': audience(trustPeople),
  'Account Owners': audience(['trust owner']),
} as const satisfies Record<string, Audience>;
