import type { OwnPasskey } from '../../answers.ts';
import { IconPasskey } from '../icons.ts';
import { ago, dayOf } from '../when.ts';
import type { PasskeyDeed } from './passkey-dialogs.tsx';

interface Props {
  readonly passkey: OwnPasskey;
  readonly now: string;
  readonly onDeed: (deed: PasskeyDeed, opener: HTMLElement) => void;
}

/** One passkey: what it is called, when it was used, and what can be done with it. */
export function PasskeyRow({ passkey, now, onDeed }: Props) {
  const { name, usedAt, madeAt, backedUp } = passkey;
  return (
    <li className="profile-row">
      <IconPasskey size={22} stroke={1.6} aria-hidden />
      <div>
        <b>{name}</b>
        <span className="sub">{usedAt === null ? 'Not used yet' : `Last used ${ago(usedAt, now)}`}</span>
        <span className="sub">
          Added on {dayOf(madeAt)}
          {backedUp && ', kept on your other devices, too'}
        </span>
      </div>
      <div className="profile-buttons">
        {(['rename', 'remove'] as const).map((deed) => (
          <button
            key={deed}
            className="button"
            type="button"
            aria-label={`${words[deed]} ${name}`}
            onClick={({ currentTarget }) => onDeed({ deed, passkey }, currentTarget)}
          >
            {words[deed]}
          </button>
        ))}
      </div>
    </li>
  );
}

const words = { rename: 'Rename', remove: 'Remove' } as const;
