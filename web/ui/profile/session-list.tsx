import { Form, useNavigation } from '@remix-run/react';
import type { OwnSession } from '../../answers.ts';
import { IconDevice } from '../icons.ts';
import { Refused } from '../refused.tsx';
import { ago, instantOf } from '../when.ts';
import { ProfileCard } from './profile-card.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';

interface Props {
  readonly sessions: readonly OwnSession[];
  readonly now: string;
  readonly outcome: ProfileOutcome | null;
}

/** Where one is signed in, and the way to end it there. */
export function SessionList({ sessions, now, outcome }: Props) {
  const others = sessions.filter(({ isThis }) => !isThis);
  const own = outcome?.part === 'session' || outcome?.part === 'sessions' ? outcome : null;
  return (
    <ProfileCard
      title="Where you are signed in"
      hint="If you do not know one of these, sign it out and change your password."
    >
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
            Sign out everywhere else
          </button>
        </Form>
      )}
    </ProfileCard>
  );
}

function SessionRow({ session, now }: { session: OwnSession; now: string }) {
  const { id, device, address, begunAt, lastUsedAt, isThis } = session;
  const busy = useNavigation().formData?.get('session') === id;
  return (
    <li className="profile-row">
      <IconDevice size={22} stroke={1.6} aria-hidden />
      <div>
        <b>{device}</b>
        {isThis && <span className="profile-tag">This device</span>}
        <span className="sub">
          {address === null ? 'Network address not known' : `From ${address}`} · last used{' '}
          {ago(lastUsedAt, now)}
        </span>
        <span className="sub">Signed in on {instantOf(begunAt)}</span>
      </div>
      {!isThis && (
        <Form method="post" action="/profile" preventScrollReset>
          <input type="hidden" name="part" value="session" />
          <input type="hidden" name="session" value={id} />
          <button
            className="button"
            type="submit"
            disabled={busy}
            aria-label={`Sign out ${device}, signed in on ${instantOf(begunAt)}`}
          >
            Sign out
          </button>
        </Form>
      )}
    </li>
  );
}
