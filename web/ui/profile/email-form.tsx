import { useDesk } from '../use-desk.ts';
import { PasswordField } from '../visitors/password-field.tsx';
import { showWords } from '../visitors/show-words.ts';
import { Stressed } from '../visitors/stressed.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';
import { profileWords } from './words/words-in.ts';

const ofAddress = ['address_unreadable', 'address_same'];

/** Asks for another address to sign in with. */
export function EmailForm({ email, outcome }: { email: string; outcome: ProfileOutcome | null }) {
  const { language } = useDesk();
  const words = profileWords[language];
  const own = outcome?.part === 'email' ? outcome : null;
  const { code = '', text = null } = own?.refusal ?? {};
  const inField = [...ofAddress, 'wrong_current_password'].includes(code);
  return (
    <ProfileCard title={words.email} hint={<Stressed sentence={words.emailHint} stressed={{ email }} />}>
      {own?.said && (
        <div className="note" data-tone="ok">
          <p>
            {own.said.title}. {own.said.text}
          </p>
        </div>
      )}
      <ProfileForm part="email" button={words.sendLink} outcome={outcome} refusal={inField ? null : text}>
        <TextField
          label={words.newEmail}
          dir="ltr"
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          error={ofAddress.includes(code) ? text : null}
        />
        <PasswordField
          label={words.surePassword}
          words={showWords(language)}
          name="current"
          error={code === 'wrong_current_password' ? text : null}
        />
      </ProfileForm>
    </ProfileCard>
  );
}
