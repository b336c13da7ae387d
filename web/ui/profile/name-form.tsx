import { useDesk } from '../use-desk.ts';
import { TextField } from '../visitors/text-field.tsx';
import { ProfileCard } from './profile-card.tsx';
import { ProfileForm } from './profile-form.tsx';
import type { ProfileOutcome } from './use-profile-said.ts';
import { profileWords } from './words/words-in.ts';

/** Changes the name that others see. */
export function NameForm({ name, outcome }: { name: string; outcome: ProfileOutcome | null }) {
  const words = profileWords[useDesk().language];
  return (
    <ProfileCard title={words.name} hint={words.nameHint}>
      <ProfileForm part="name" button={words.saveName} outcome={outcome}>
        <TextField
          key={name}
          label={words.displayName}
          dir="auto"
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
