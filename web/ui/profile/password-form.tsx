import { passwordLength } from '#server/accounts/rules.ts';
import { filled } from '../family/words/words-in.ts';
import { useDesk } from '../use-desk.ts';
import { PasswordField } from '../visitors/password-field.tsx';
import { showWords } from '../visitors/show-words.ts';
import { welcomeWords } from '../welcome/words/words-in.ts';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';
import { profileWords } from './words/words-in.ts';

/** Changes the password, for whoever knows the present one. */
export function PasswordForm({ email, outcome }: { email: string; outcome: ProfileOutcome | null }) {
  const { language } = useDesk();
  const words = profileWords[language];
  const { code = '', text = null } = (outcome?.part === 'password' && outcome.refusal) || {};
  const wrong = code === 'wrong_current_password';
  const weak = code === 'password_weak';
  return (
    <ProfileCard title={words.password} hint={words.passwordHint}>
      <ProfileForm
        part="password"
        button={words.changePassword}
        outcome={outcome}
        refusal={wrong || weak ? null : text}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField
          label={words.presentPassword}
          words={showWords(language)}
          name="current"
          error={wrong ? text : null}
        />
        <PasswordField
          label={words.newPassword}
          words={showWords(language)}
          name="chosen"
          hint={filled(welcomeWords[language].passwordRule, { count: String(passwordLength.least) })}
          error={weak ? text : null}
          chosen
        />
      </ProfileForm>
    </ProfileCard>
  );
}
