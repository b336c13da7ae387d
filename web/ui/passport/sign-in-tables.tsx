import type { Passport } from '../../answers.ts';
import { instantOf } from '../when.ts';
import { PassportTable } from './passport-table.tsx';
import { signInChangeText, signInText } from './passport-words.ts';

/** When and from where somebody signed in, and what was changed of their sign-in. */
export function SignInTables({ passport: { signIns, signInChanges } }: { passport: Passport }) {
  return (
    <>
      <PassportTable
        title="Changes of the sign-in"
        head={['When', 'What']}
        rows={signInChanges.map(({ at, what }) => [instantOf(at), signInChangeText[what]])}
      />
      <PassportTable
        title={signIns.length === 50 ? 'The last 50 sign-ins' : 'Sign-ins'}
        onPaper="The newest ten. The rest is in the downloaded file."
        none="No sign-in with a password is on record, besides the acceptance of an invitation."
        head={['When', 'What', 'From']}
        rows={signIns.map(({ at, what, address }) => [
          instantOf(at),
          signInText[what],
          address ?? 'Not known',
        ])}
      />
    </>
  );
}
