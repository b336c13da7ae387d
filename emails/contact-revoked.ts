import { defineEmail } from './define-email.ts';
import { frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to a contact whose account was closed, because access to their last school has ended. It names nobody else. */
export const contactRevoked = defineEmail({
  subject: ({ schoolName }) => `Your family account at ${schoolName} has ended`,

  body: (to) =>
    frame({
      organisation: to.schoolName,
      heading: 'Your family account has ended',
      preview: `The school office can give it back until ${to.keptUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>Your access to ${to.schoolName} has ended, and you can no longer sign in to your family account.</mj-text>
        <mj-text>If you think this is a mistake, please ask the school office. Until ${to.keptUntil} the office can give you back the same account, with the same password. After that day you would need a new invitation.</mj-text>
      `,
      footer: mjml`Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because you had a family account with us. You need not do anything. Please ask the school office if you have a question.`,
    }),

  text: (to) => `\
Hello ${to.personName},

Your access to ${to.schoolName} has ended, and you can no longer sign in to your family account.

If you think this is a mistake, please ask the school office. Until ${to.keptUntil} the office can give you back the same account, with the same password. After that day you would need a new invitation.

--
Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because you had a family account with us. You need not do anything. Please ask the school office if you have a question.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    keptUntil: '31 March 2027',
    toAddress: 'priya.shah@family.example',
  },
});
