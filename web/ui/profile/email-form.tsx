import { PasswordField } from '../visitors/password-field.tsx';
import { TextField } from '../visitors/text-field.tsx';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';

const ofAddress = ['address_unreadable', 'address_same'];

/** Asks for another address to sign in with. */
export function EmailForm({ email, outcome }: { email: string; outcome: ProfileOutcome | null }) {
  const own = outcome?.part === 'email' ? outcome : null;
  const { code = '', text = null } = own?.refusal ?? {};
  const inField = [...ofAddress, 'wrong_current_password'].includes(code);
  return (
    <ProfileCard
      title="Login e-mail"
      hint={
        <>
          You sign in with <b>{email}</b>. A link goes to the new address; nothing changes until you press it.
        </>
      }
    >
      {own?.said && (
        <div className="note" data-tone="ok">
          <p>
            {own.said.title}. {own.said.text}
          </p>
        </div>
      )}
      <ProfileForm part="email" button="Send the link" outcome={outcome} refusal={inField ? null : text}>
        <TextField
          label="New e-mail address"
          name="email"
          type="email"
          autoComplete="email"
          required
          maxLength={254}
          error={ofAddress.includes(code) ? text : null}
        />
        <PasswordField
          label="Your password, to be sure it is you"
          name="current"
          error={code === 'wrong_current_password' ? text : null}
        />
      </ProfileForm>
    </ProfileCard>
  );
}
