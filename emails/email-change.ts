import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to the address that somebody wants to sign in with. The link works for one hour. */
export const emailChange = defineEmail({
  subject: () => 'Confirm your new e-mail address',

  body: (to) =>
    frame({
      organisation: to.portalName,
      heading: 'Confirm your new e-mail address',
      preview: `The link works until ${to.worksUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>You asked to sign in with ${to.toAddress} from now on. Until you confirm it, nothing changes.</mj-text>
        ${button('Confirm this address', to.confirmUrl)}
        <mj-text>The link works once, until <strong>${to.worksUntil}</strong>, in a browser where you are signed in. Only the newest link works.</mj-text>
      `,
      footer: mjml`Sent by ${to.portalName} to ${to.toAddress}, because this address was named on ${to.askedAt} as somebody’s new login address. If that was not you, you need not do anything: nobody gets in without this mail, and nobody will ever ask you for the link.`,
    }),

  text: (to) => `\
Hello ${to.personName},

You asked to sign in with ${to.toAddress} from now on. Until you confirm it, nothing changes.

Confirm this address:
${to.confirmUrl}

The link works once, until ${to.worksUntil}, in a browser where you are signed in. Only the newest link works.

--
Sent by ${to.portalName} to ${to.toAddress}, because this address was named on ${to.askedAt} as somebody’s new login address. If that was not you, you need not do anything: nobody gets in without this mail, and nobody will ever ask you for the link.
`,

  example: {
    portalName: 'Gatehouse at portal.example',
    personName: 'Mei Herrera',
    confirmUrl: 'https://portal.example/email/Q8sN2vX4kB6mZ0aC1wE3rT5yU7iO9pLdFgHjKlMnBvA',
    askedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    worksUntil: 'Monday 1 March 2027 at 15:32 (GMT)',
    toAddress: 'mei.herrera@home.example',
  },
});
