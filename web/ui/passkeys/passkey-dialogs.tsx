import { longestPasskeyName, suggestedPasskeyName } from '#server/passkeys/rules.ts';
import type { OwnPasskey } from '../../answers.ts';
import { trpc } from '../../trpc.ts';
import { counted } from '../counted.ts';
import { useDesk } from '../use-desk.ts';
import { TextField } from '../visitors/text-field.tsx';
import { PasskeyForm } from './passkey-form.tsx';

/** What is to be done, and to which passkey. */
export type PasskeyDeed =
  { readonly deed: 'add' } | { readonly deed: 'rename' | 'remove'; readonly passkey: OwnPasskey };

interface Ends {
  readonly onClose: () => void;
  readonly onDone: () => void;
}

/** The dialog of one of the three. */
export function PasskeyDialog({ open, ...ends }: { open: PasskeyDeed } & Ends) {
  if (open.deed === 'add') return <Add {...ends} />;
  const Chosen = open.deed === 'rename' ? Rename : Remove;
  return <Chosen passkey={open.passkey} {...ends} />;
}

function Add(ends: Ends) {
  const { me } = useDesk();
  return (
    <PasskeyForm
      title="Add a passkey"
      yes="Go on"
      {...ends}
      work={async (name, { startRegistration }) => {
        const optionsJSON = await trpc.passkeys.beginAdding.mutate();
        const { ended } = await trpc.passkeys.add.mutate({
          name,
          made: await startRegistration({ optionsJSON }),
        });
        return { title: 'Passkey added', text: `You can sign in with it from now on. ${signedOut(ended)}` };
      }}
    >
      <p>
        Your device asks for your fingerprint, your face or its PIN. None of these ever leaves it. You are
        signed out everywhere else, and a mail tells you of it.
      </p>
      <NameField name={suggestedPasskeyName(navigator.userAgent, me.name)} />
    </PasskeyForm>
  );
}

function Rename({ passkey, ...ends }: { passkey: OwnPasskey } & Ends) {
  return (
    <PasskeyForm
      title={`Rename ${passkey.name}`}
      yes="Rename"
      {...ends}
      work={async (name) => {
        await trpc.passkeys.rename.mutate({ passkeyId: passkey.id, name });
        return { title: 'Passkey renamed', text: `It is called ${name} from now on.` };
      }}
    >
      <NameField name={passkey.name} />
    </PasskeyForm>
  );
}

function Remove({ passkey, ...ends }: { passkey: OwnPasskey } & Ends) {
  return (
    <PasskeyForm
      title={`Remove ${passkey.name}?`}
      yes="Remove"
      danger
      {...ends}
      work={async () => {
        const { name, ended } = await trpc.passkeys.remove.mutate({ passkeyId: passkey.id });
        return {
          title: 'Passkey removed',
          text: `Nobody signs in with ${name} any more. ${signedOut(ended)}`,
        };
      }}
    >
      <p>
        Nobody can sign in with it any more. You are signed out everywhere else, and a mail tells you of it.
        Your device still shows it until you delete it there, too.
      </p>
    </PasskeyForm>
  );
}

function NameField({ name }: { name: string }) {
  return (
    <TextField
      label="What you call it"
      hint="So that you know it again when you have several."
      name="name"
      autoComplete="off"
      required
      maxLength={longestPasskeyName}
      defaultValue={name}
      focused
    />
  );
}

const signedOut = (devices: number): string =>
  devices === 0 ? '' : `${counted(devices, 'other device was', 'other devices were')} signed out.`;
