import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells the present address that another one was asked for, while that can still be stopped. */
export const emailChangeAsked = defineEmail({
  subject: () => 'Somebody asked to change your login e-mail',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'A new login address was asked for',
      preview: 'Nothing has changed yet. If this was not you, change your password now.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>On ${to.askedAt} somebody who knows your password, most likely you, asked to sign in with ${to.newEmail} instead of ${to.toAddress}.</mj-text>
        <mj-text>Nothing has changed yet: the new address has to be confirmed by a link that was mailed to it.</mj-text>
        <mj-text><strong>If this was not you</strong>, change your password now: that stops the change, and signs everybody else out.</mj-text>
        ${button('Look at your profile', to.profileUrl)}
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because this is the address that you sign in with. If you asked for the change, you need not do anything here.`,
    }),

  text: (to) => `\
Hello ${to.personName},

On ${to.askedAt} somebody who knows your password, most likely you, asked to sign in with ${to.newEmail} instead of ${to.toAddress}.

Nothing has changed yet: the new address has to be confirmed by a link that was mailed to it.

If this was not you, change your password now: that stops the change, and signs everybody else out.

Look at your profile:
${to.profileUrl}

--
Sent by ${to.portalName} to ${to.toAddress}, because this is the address that you sign in with. If you asked for the change, you need not do anything here.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    newEmail: 'mei.herrera@home.example',
    profileUrl: 'https://portal.example/profile',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
