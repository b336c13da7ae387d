import type { Language } from '#server/contacts/family/rules.ts';
import { longestPasskeyName, suggestedPasskeyName } from '#server/passkeys/rules.ts';
import type { OwnPasskey } from '../../answers.ts';
import { trpc } from '../../trpc.ts';
import { useDesk } from '../use-desk.ts';
import { TextField } from '../visitors/text-field.tsx';
import { othersSignedOut } from '../profile/words/words-in.ts';
import { filledIn } from '../welcome/words/words-in.ts';
import { PasskeyForm } from './passkey-form.tsx';
import { passkeyWords } from './words/words-in.ts';

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
  const { me, language } = useDesk();
  const words = passkeyWords[language];
  return (
    <PasskeyForm
      title={words.add}
      yes={words.goOn}
      {...ends}
      work={async (name, { startRegistration }) => {
        const optionsJSON = await trpc.passkeys.beginAdding.mutate();
        const { ended } = await trpc.passkeys.add.mutate({
          name,
          made: await startRegistration({ optionsJSON }),
        });
        return { title: words.isAdded, text: `${words.isAddedText} ${signedOut(language, ended)}` };
      }}
    >
      <p>{words.addWhat}</p>
      <NameField name={suggestedPasskeyName(navigator.userAgent, me.name, words)} />
    </PasskeyForm>
  );
}

function Rename({ passkey, ...ends }: { passkey: OwnPasskey } & Ends) {
  const { language } = useDesk();
  const words = passkeyWords[language];
  return (
    <PasskeyForm
      title={filledIn(language, words.renameIt, { name: passkey.name })}
      yes={words.rename}
      {...ends}
      work={async (name) => {
        await trpc.passkeys.rename.mutate({ passkeyId: passkey.id, name });
        return { title: words.isRenamed, text: filledIn(language, words.isRenamedText, { name }) };
      }}
    >
      <NameField name={passkey.name} />
    </PasskeyForm>
  );
}

function Remove({ passkey, ...ends }: { passkey: OwnPasskey } & Ends) {
  const { language } = useDesk();
  const words = passkeyWords[language];
  return (
    <PasskeyForm
      title={filledIn(language, words.removeIt, { name: passkey.name })}
      yes={words.remove}
      danger
      {...ends}
      work={async () => {
        const { name, ended } = await trpc.passkeys.remove.mutate({ passkeyId: passkey.id });
        return {
          title: words.isRemoved,
          text: `${filledIn(language, words.isRemovedText, { name })} ${signedOut(language, ended)}`,
        };
      }}
    >
      <p>{words.removeWhat}</p>
    </PasskeyForm>
  );
}

function NameField({ name }: { name: string }) {
  const words = passkeyWords[useDesk().language];
  return (
    <TextField
      label={words.name}
      hint={words.nameHint}
      name="name"
      autoComplete="off"
      required
      maxLength={longestPasskeyName}
      defaultValue={name}
      focused
    />
  );
}

const signedOut = (language: Language, devices: number): string =>
  devices === 0 ? '' : othersSignedOut(language, devices);
