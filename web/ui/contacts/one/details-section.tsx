import type { ContactRecord } from '../../../answers.ts';
import { Fact } from '../../fact.tsx';
import { MissingNote } from '../../roster/missing-note.tsx';
import { dayOf, instantOf } from '../../when.ts';

/** The languages that mails to families come in. */
const languages: Readonly<Record<string, string>> = {
  en: 'English',
  cy: 'Welsh',
  pl: 'Polish',
  ur: 'Urdu',
  ar: 'Arabic',
};

/** Whether they sign in with an address, and the school has another one of them. */
const isElsewhere = (signIn: string | null, email: string | null): boolean =>
  signIn !== null && signIn.includes('@') && email !== null && email.toLowerCase() !== signIn;

/** What the school holds of a contact, and how they sign in. */
export function DetailsSection({ contact }: { contact: ContactRecord }) {
  const { email, phone, language, type, account, switchedOff, goneAt, missingSince } = contact;
  return (
    <section className="contact-section" aria-labelledby="contact-details">
      <h2 id="contact-details">Details</h2>
      <MissingNote since={missingSince} />
      <dl className="card facts">
        <Fact term="Contact type">{type.name}</Fact>
        <Fact term="E-mail address">{email ?? 'None'}</Fact>
        <Fact term="Phone">{phone ?? 'None'}</Fact>
        <Fact term="Language in the MIS">
          {language === null ? 'Not known' : (languages[language] ?? language)}
        </Fact>
        {goneAt !== null && <Fact term="In the school’s records">Not any more, since {dayOf(goneAt)}</Fact>}
        {goneAt === null && switchedOff && <Fact term="In the school’s records">Switched off</Fact>}
        <Fact term="Signs in with">
          {account === null ? 'No account' : (account.signIn ?? 'An address that this school does not have')}
          {account !== null && isElsewhere(account.signIn, email) && (
            <p className="muted">
              Not the address in the school’s records. A change there moves no sign-in: they change it
              themselves, on their profile, and mail about their account goes here until then.
            </p>
          )}
        </Fact>
        {account && (
          <Fact term="Last sign-in">
            {account.lastSignInAt === null ? 'Never' : instantOf(account.lastSignInAt)}
          </Fact>
        )}
      </dl>
    </section>
  );
}
