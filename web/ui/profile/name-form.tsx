import { TextField } from '../visitors/text-field.tsx';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';

/** Changes the name that others see. */
export function NameForm({ name, outcome }: { name: string; outcome: ProfileOutcome | null }) {
  return (
    <ProfileCard
      title="Name"
      hint="What others see here and in mails. Your school’s own records keep the name they have."
    >
      <ProfileForm part="name" button="Save the name" outcome={outcome}>
        <TextField
          key={name}
          label="Display name"
          name="name"
          autoComplete="name"
          required
          maxLength={200}
          defaultValue={name}
        />
      </ProfileForm>
    </ProfileCard>
  );
}
