import { defineEmail } from './define-email.ts';
import { frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells the old address that another one was put in its place. It has no button: the old address opens nothing. */
export const emailChanged = defineEmail({
  subject: () => 'Your login e-mail has been changed',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'Your login e-mail has been changed',
      preview: `You sign in with ${to.newEmail} from now on.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>Since ${to.changedAt} you sign in with ${to.newEmail}, and no longer with ${to.toAddress}. Your password stays as it is. All other devices were signed out.</mj-text>
        <mj-text><strong>If this was not you</strong>, tell your school office at once: they can end the access of this account.</mj-text>
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because this was the address that you signed in with until now. If you made the change, you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.personName},

Since ${to.changedAt} you sign in with ${to.newEmail}, and no longer with ${to.toAddress}. Your password stays as it is. All other devices were signed out.

If this was not you, tell your school office at once: they can end the access of this account.

--
Sent by ${to.portalName} to ${to.toAddress}, because this was the address that you signed in with until now. If you made the change, you need not do anything.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    newEmail: 'mei.herrera@home.example',
    changedAt: 'Monday 1 March 2027 at 14:50 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
