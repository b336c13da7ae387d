import type { InvitationShown, Me, WelcomeShown } from '../../answers.ts';
import { Fault } from '../visitors/fault.tsx';
import { directionOf } from '../direction-of.ts';
import { IsItYou } from './is-it-you.tsx';
import { filledIn, welcomeWords } from './words/words-in.ts';
import type { WelcomeWords } from './words/welcome-words.ts';

interface Props {
  readonly invitation: InvitationShown;
  readonly welcome: WelcomeShown;
  /** Until when it works, in the family's language. */
  readonly until: string;
  readonly me: Me | null;
  readonly fault: string | null;
}

/** What somebody of a family sees who opens their welcome: for which children it is, and how to go on. */
export function WelcomePage({ invitation, welcome, until, me, fault }: Props) {
  const { siteName: school, trustName, name, expiresAt } = invitation;
  const { language, children, signsIn } = welcome;
  const words = welcomeWords[language];
  const fill = (sentence: string) => filledIn(language, sentence, { school, name, until });
  return (
    <div className="sheet" lang={language} dir={directionOf(language)}>
      {fault !== null && <Fault>{fault}</Fault>}
      <div className="sheet-head">
        {trustName !== school && <p className="muted">{trustName}</p>}
        <h1>{fill(words.title)}</h1>
        <p>{fill(words.hello)}</p>
      </div>
      <ul className="offers" aria-label={words.children}>
        {children.map((child) => (
          <li key={child}>
            <b>
              <bdi>{child}</bdi>
            </b>
          </li>
        ))}
      </ul>
      {me === null ? (
        <Ways signsIn={signsIn} words={words} />
      ) : (
        <IsItYou
          me={me}
          codeTo={me.email === invitation.email ? null : invitation.email}
          signsIn={signsIn}
          to="/welcome"
          language={language}
        />
      )}
      <p className="muted">
        <time dateTime={expiresAt}>{fill(words.until)}</time>
      </p>
      <p className="sheet-end">
        {words.notYou} <a href="/welcome/decline">{words.decline}</a>
      </p>
    </div>
  );
}

function Ways({ signsIn, words }: Pick<WelcomeShown, 'signsIn'> & { readonly words: WelcomeWords }) {
  return (
    <div className="choices">
      {!signsIn && (
        <a className="button" data-main href="/welcome/create">
          {words.create}
        </a>
      )}
      <a className="button" data-main={signsIn || undefined} href="/welcome/sign-in">
        {words.haveOne}
      </a>
    </div>
  );
}
