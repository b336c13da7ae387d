import { defineEmail } from './define-email.ts';
import { frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to a contact whose access to one school has ended, and who can sign in as before. It names nobody else. */
export const contactRevokedHere = defineEmail({
  subject: ({ schoolName }) => `Your access to ${schoolName} has ended`,

  body: (to) =>
    frame({
      organisation: to.schoolName,
      heading: `Your access to ${to.schoolName} has ended`,
      preview: 'Your sign-in stays as it was.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>Your access to ${to.schoolName} as a family has ended. Everything else that you could open stays as it was, and so do your sign-in and your password. You may be asked to sign in again.</mj-text>
        <mj-text>If you think this is a mistake, please ask the school office. They can give the access back.</mj-text>
      `,
      footer: mjml`Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because you had access to this school. You need not do anything. Please ask the school office if you have a question.`,
    }),

  text: (to) => `\
Hello ${to.personName},

Your access to ${to.schoolName} as a family has ended. Everything else that you could open stays as it was, and so do your sign-in and your password. You may be asked to sign in again.

If you think this is a mistake, please ask the school office. They can give the access back.

--
Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because you had access to this school. You need not do anything. Please ask the school office if you have a question.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    toAddress: 'priya.shah@family.example',
  },
});
