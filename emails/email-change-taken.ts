import { defineEmail } from './define-email.ts';
import { frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent instead of a link to an address that has an account already: whoever asked is not told that it has one. */
export const emailChangeTaken = defineEmail({
  subject: () => 'Somebody tried to use your e-mail address',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'Somebody tried to use your e-mail address',
      preview: 'Nothing has changed. You sign in as before.',
      content: mjml`
        <mj-text>On ${to.askedAt} somebody with another account here asked to sign in with ${to.toAddress} from now on.</mj-text>
        <mj-text>You have an account with this address already, so nothing was changed, and they were not told. You sign in as before.</mj-text>
        <mj-text>If that was you, and you have two accounts: sign in with the one that you want to keep, and ask your school to move your access to it.</mj-text>
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because this address was named as somebody’s new login address. If that was not you, you need not do anything.`,
    }),

  text: (to) => `\
On ${to.askedAt} somebody with another account here asked to sign in with ${to.toAddress} from now on.

You have an account with this address already, so nothing was changed, and they were not told. You sign in as before.

If that was you, and you have two accounts: sign in with the one that you want to keep, and ask your school to move your access to it.

--
Sent by ${to.portalName} to ${to.toAddress}, because this address was named as somebody’s new login address. If that was not you, you need not do anything.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
