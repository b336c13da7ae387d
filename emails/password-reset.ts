import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when somebody with an account asks for a new password. The link works for one hour. */
export const passwordReset = defineEmail({
  subject: () => 'Choose a new password',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'Choose a new password',
      preview: `The link works until ${to.worksUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>Somebody, most likely you, asked for a new password for the account that signs in with ${to.loginName}.</mj-text>
        ${button('Choose a new password', to.resetUrl)}
        <mj-text>The link works once, until <strong>${to.worksUntil}</strong>. After that, ask for another one on the sign-in page.</mj-text>
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because a new password was asked for on ${to.askedAt}. If that was not you, you need not do anything: your password stays as it is. Nobody from your school will ever ask you for this link.`,
    }),

  text: (to) => `\
Hello ${to.personName},

Somebody, most likely you, asked for a new password for the account that signs in with ${to.loginName}.

Choose a new password:
${to.resetUrl}

The link works once, until ${to.worksUntil}. After that, ask for another one on the sign-in page.

--
Sent by ${to.portalName} to ${to.toAddress}, because a new password was asked for on ${to.askedAt}. If that was not you, you need not do anything: your password stays as it is. Nobody from your school will ever ask you for this link.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    loginName: 'mei.herrera',
    resetUrl: 'https://portal.example/r/Q8sN2vX4kB6mZ0aC1wE3rT5yU7iO9pLdFgHjKlMnBvA',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    worksUntil: 'Monday 1 March 2027 at 15:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
