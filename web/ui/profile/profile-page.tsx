import { Link } from '@remix-run/react';
import { isProvider, providerName } from '#server/providers/rules.ts';
import type { MyAccess, MyFactors, OwnIdentity, OwnPasskey, OwnSession } from '../../answers.ts';
import { MissingNote } from '../factors/missing-note.tsx';
import { SecondStepCard } from '../factors/second-step-card.tsx';
import { PasskeyList } from '../passkeys/passkey-list.tsx';
import { cameBackWith } from '../providers/came-back-with.ts';
import { ProviderList } from '../providers/provider-list.tsx';
import { directionOf } from '../direction-of.ts';
import { useDesk } from '../use-desk.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { EmailForm } from './email-form.tsx';
import { MyAccessList } from './my-access-list.tsx';
import { NameForm } from './name-form.tsx';
import { PasswordForm } from './password-form.tsx';
import { SessionList } from './session-list.tsx';
import { useProfileSaid, type ProfileOutcome } from './use-profile-said.ts';
import { profileWords } from './words/words-in.ts';

interface Props {
  /** Whether they have a family page, and whether that is all that they have. */
  readonly standing: 'none' | 'also' | 'only';
  readonly sessions: readonly OwnSession[];
  readonly passkeys: readonly OwnPasskey[];
  readonly access: MyAccess;
  readonly factors: MyFactors;
  readonly now: string;
  readonly outcome: ProfileOutcome | null;
  readonly identities: readonly OwnIdentity[];
  /** What was done just now elsewhere: `email` when a new login address was confirmed, or a provider. */
  readonly done: string | null;
  /** Why nothing came of going to a provider. */
  readonly problem: string | null;
}

/** Everything about one's own sign-in: name, address, password, devices, and what one may open. */
export function ProfilePage({
  standing,
  sessions,
  passkeys,
  access,
  factors,
  identities,
  now,
  outcome,
  done,
  problem,
}: Props) {
  const { me, language } = useDesk();
  const words = profileWords[language];
  useProfileSaid(outcome);
  return (
    <div className="page profile" lang={language === 'en' ? undefined : language} dir={directionOf(language)}>
      <div className="page-head">
        <div>
          <h1>{words.title}</h1>
          <p>
            <bdi>{me.name}</bdi>
            <br />
            <bdi>{me.email}</bdi>
          </p>
        </div>
        {standing !== 'none' && (
          <Link className="button" to="/family">
            {words.family}
          </Link>
        )}
      </div>
      {isProvider(done) && outcome === null && (
        <output className="note" data-tone="ok">
          You can sign in with {providerName[done]} from now on. Your other devices were signed out.
        </output>
      )}
      {done === 'email' && outcome === null && (
        <output className="note" data-tone="ok">
          {filledIn(language, words.confirmed, { email: me.email })}
        </output>
      )}
      {outcome?.said && (
        <noscript>
          <output className="note" data-tone="ok">
            {outcome.said.title}. {outcome.said.text}
          </output>
        </noscript>
      )}
      {standing !== 'only' && <MissingNote />}
      <NameForm name={me.name} outcome={outcome} />
      <EmailForm email={me.email} outcome={outcome} />
      <PasswordForm email={me.email} outcome={outcome} />
      <PasskeyList passkeys={passkeys} now={now} />
      <SecondStepCard factors={factors} now={now} />
      {standing !== 'only' && (
        <ProviderList identities={identities} now={now} problem={cameBackWith(problem)} />
      )}
      <SessionList sessions={sessions} now={now} outcome={outcome} />
      {standing !== 'only' && <MyAccessList access={access} />}
    </div>
  );
}
