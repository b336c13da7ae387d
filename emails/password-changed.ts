import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent after a password was changed, on the profile page or by a link for a new one. */
export const passwordChanged = defineEmail({
  subject: () => 'Your password has been changed',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'Your password has been changed',
      preview: 'If this was not you, choose a new one now.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>The password of the account ${to.toAddress} was changed on ${to.changedAt}, and all other devices were signed out.</mj-text>
        <mj-text><strong>If this was not you</strong>, choose a new password now, and tell your school office.</mj-text>
        ${button('Choose a new password', to.forgotUrl)}
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because the password of your account was changed. If you changed it yourself, you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.personName},

The password of the account ${to.toAddress} was changed on ${to.changedAt}, and all other devices were signed out.

If this was not you, choose a new password now, and tell your school office.

Choose a new password:
${to.forgotUrl}

--
Sent by ${to.portalName} to ${to.toAddress}, because the password of your account was changed. If you changed it yourself, you need not do anything.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    forgotUrl: 'https://portal.example/forgot-password',
    changedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
