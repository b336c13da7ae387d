import { Form, useNavigation } from '@remix-run/react';
import type { OwnSession } from '../../answers.ts';
import { IconDevice } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { useDesk } from '../use-desk.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { ProfileCard } from './profile-card.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';
import { agoIn, instantIn } from './words/when-in.ts';
import { profileWords } from './words/words-in.ts';

interface Props {
  readonly sessions: readonly OwnSession[];
  readonly now: string;
  readonly outcome: ProfileOutcome | null;
}

/** Where one is signed in, and the way to end it there. */
export function SessionList({ sessions, now, outcome }: Props) {
  const words = profileWords[useDesk().language];
  const others = sessions.filter(({ isThis }) => !isThis);
  const own = outcome?.part === 'session' || outcome?.part === 'sessions' ? outcome : null;
  return (
    <ProfileCard title={words.sessions} hint={words.sessionsHint}>
      <ul className="profile-rows">
        {sessions.map((session) => (
          <SessionRow key={session.id} session={session} now={now} />
        ))}
      </ul>
      <Refused>{own?.refusal?.text ?? null}</Refused>
      {others.length > 0 && (
        <Form method="post" action="/profile" preventScrollReset>
          <input type="hidden" name="part" value="sessions" />
          <button className="button" type="submit">
            {words.signOutElsewhere}
          </button>
        </Form>
      )}
    </ProfileCard>
  );
}

function SessionRow({ session, now }: { session: OwnSession; now: string }) {
  const { id, device, address, begunAt, lastUsedAt, isThis } = session;
  const { language } = useDesk();
  const words = profileWords[language];
  const fill = (sentence: string, gaps: Readonly<Record<string, string>>) =>
    filledIn(language, sentence, gaps);
  const busy = useNavigation().formData?.get('session') === id;
  return (
    <li className="profile-row">
      <IconDevice size={22} stroke={1.6} aria-hidden />
      <div>
        <b>{device}</b>
        {isThis && <span className="profile-tag">{words.thisDevice}</span>}
        <span className="sub">
          {address === null ? words.noAddress : fill(words.from, { address })} ·{' '}
          {fill(words.lastUsed, { when: agoIn(language, lastUsedAt, now) })}
        </span>
        <span className="sub">{fill(words.signedInOn, { when: instantIn(language, begunAt) })}</span>
      </div>
      {!isThis && (
        <Form method="post" action="/profile" preventScrollReset>
          <input type="hidden" name="part" value="session" />
          <input type="hidden" name="session" value={id} />
          <button
            className="button"
            type="submit"
            disabled={busy}
            aria-label={fill(words.signOutOf, { device, when: instantIn(language, begunAt) })}
          >
            {words.signOut}
          </button>
        </Form>
      )}
    </li>
  );
}
