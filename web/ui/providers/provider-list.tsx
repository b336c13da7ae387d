import { providerName } from '#server/providers/rules.ts';
import type { OwnIdentity } from '../../answers.ts';
import { ProfileCard } from '../profile/profile-card.tsx';
import { Refused } from '../refused.tsx';
import { ago, dayOf } from '../when.ts';
import { ProviderMark } from './provider-mark.tsx';
import { useProviderDeed } from './use-provider-deed.ts';

interface Props {
  readonly identities: readonly OwnIdentity[];
  readonly now: string;
  /** Why an account could not be connected, after coming back from there. */
  readonly problem: string | null;
}

/** The accounts elsewhere with which one signs in here. Nothing, where none is set up. */
export function ProviderList({ identities, now, problem }: Props) {
  const { busy, refusal, run } = useProviderDeed();
  if (identities.length === 0) return null;
  const names = identities.map(({ provider }) => providerName[provider]).join(' or ');
  return (
    <ProfileCard
      title="Accounts elsewhere"
      hint={`Sign in with your work account at ${names}, instead of your password. Your trust decides from where.`}
    >
      <ul className="profile-rows">
        {identities.map(({ provider, connected }) => {
          const name = providerName[provider];
          return (
            <li className="profile-row" key={provider}>
              <ProviderMark provider={provider} />
              <div>
                <b>{connected?.shownAs ?? name}</b>
                {connected === null ? (
                  <span className="sub">Not connected</span>
                ) : (
                  <>
                    <span className="sub">
                      {connected.usedAt === null ? 'Not used yet' : `Last used ${ago(connected.usedAt, now)}`}
                    </span>
                    <span className="sub">
                      {name} account, connected on {dayOf(connected.linkedAt)}
                    </span>
                  </>
                )}
              </div>
              <button
                className="button"
                type="button"
                disabled={busy}
                onClick={() => run(connected === null ? 'connect' : 'disconnect', provider)}
              >
                {connected === null ? `Connect ${name} account` : `Disconnect ${name}`}
              </button>
            </li>
          );
        })}
      </ul>
      <Refused>{refusal ?? problem}</Refused>
    </ProfileCard>
  );
}
