import type { OwnPasskey } from '../../answers.ts';
import { IconPasskey } from '../icons.ts';
import { agoIn, dayIn } from '../profile/words/when-in.ts';
import { useDesk } from '../use-desk.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import type { PasskeyDeed } from './passkey-dialogs.tsx';
import { passkeyWords } from './words/words-in.ts';

interface Props {
  readonly passkey: OwnPasskey;
  readonly now: string;
  readonly onDeed: (deed: PasskeyDeed, opener: HTMLElement) => void;
}

/** One passkey: what it is called, when it was used, and what can be done with it. */
export function PasskeyRow({ passkey, now, onDeed }: Props) {
  const { name, usedAt, madeAt, backedUp } = passkey;
  const { language } = useDesk();
  const words = passkeyWords[language];
  const fill = (sentence: string, gaps: Readonly<Record<string, string>>) =>
    filledIn(language, sentence, gaps);
  const forThis = { rename: words.renameIt, remove: words.removeThis } as const;
  return (
    <li className="profile-row">
      <IconPasskey size={22} stroke={1.6} aria-hidden />
      <div>
        <b dir="auto">{name}</b>
        <span className="sub">
          {usedAt === null ? words.notUsed : fill(words.lastUsed, { when: agoIn(language, usedAt, now) })}
        </span>
        <span className="sub">
          {fill(words.added, { when: dayIn(language, madeAt) })}
          {backedUp && words.elsewhereToo}
        </span>
      </div>
      <div className="profile-buttons">
        {(['rename', 'remove'] as const).map((deed) => (
          <button
            key={deed}
            className="button"
            type="button"
            aria-label={fill(forThis[deed], { name })}
            onClick={({ currentTarget }) => onDeed({ deed, passkey }, currentTarget)}
          >
            {words[deed]}
          </button>
        ))}
      </div>
    </li>
  );
}
