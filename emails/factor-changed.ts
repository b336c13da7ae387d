import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent after a change of what an account proves itself by besides its password. */
export const factorChanged = defineEmail({
  subject: () => 'How you sign in has changed',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'How you sign in has changed',
      preview: `${to.change} If this was not you, act now.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.change} This was on ${to.changedAt}, for the account ${to.toAddress}. All other devices were signed out.</mj-text>
        <mj-text><strong>If this was not you</strong>, choose a new password now, and tell your school office.</mj-text>
        ${button('Choose a new password', to.forgotUrl)}
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because how you sign in has changed. If you changed it yourself, you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.change} This was on ${to.changedAt}, for the account ${to.toAddress}. All other devices were signed out.

If this was not you, choose a new password now, and tell your school office.

Choose a new password:
${to.forgotUrl}

--
Sent by ${to.portalName} to ${to.toAddress}, because how you sign in has changed. If you changed it yourself, you need not do anything.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    toAddress: 'm.herrera@riverside.example',
    change: 'An authenticator app was set up for the second step.',
    changedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    forgotUrl: 'https://portal.example/forgot-password',
  },
});
