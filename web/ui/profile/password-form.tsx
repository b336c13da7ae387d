import { PasswordField } from '../visitors/password-field.tsx';
import { PasswordRule } from '../visitors/password-rule.tsx';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';

/** Changes the password, for whoever knows the present one. */
export function PasswordForm({ email, outcome }: { email: string; outcome: ProfileOutcome | null }) {
  const { code = '', text = null } = (outcome?.part === 'password' && outcome.refusal) || {};
  const wrong = code === 'wrong_current_password';
  const weak = code === 'password_weak';
  return (
    <ProfileCard title="Password" hint="You stay signed in here, and are signed out everywhere else.">
      <ProfileForm
        part="password"
        button="Change the password"
        outcome={outcome}
        refusal={wrong || weak ? null : text}
      >
        <input type="hidden" name="username" autoComplete="username" value={email} readOnly />
        <PasswordField label="Present password" name="current" error={wrong ? text : null} />
        <PasswordField
          label="New password"
          name="chosen"
          hint={<PasswordRule />}
          error={weak ? text : null}
          chosen
        />
      </ProfileForm>
    </ProfileCard>
  );
}
