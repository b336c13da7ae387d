import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to a contact who was given access to a school back, with the account and password that they had. It names nobody else. */
export const contactRestored = defineEmail({
  subject: ({ schoolName }) => `You have access to ${schoolName} again`,

  body: (to) =>
    frame({
      organisation: to.schoolName,
      heading: `You have access to ${to.schoolName} again`,
      preview: 'Your account and your password are the ones that you had.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>The office of ${to.schoolName} has given you your access back. Sign in as ${to.signInAs}, with the password that you had before. There is nothing to accept.</mj-text>
        ${button('Sign in', to.signInUrl)}
      `,
      footer: mjml`Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because your access was given back. If you did not expect this, you need not do anything. Please ask the school office if you have a question.`,
    }),

  text: (to) => `\
Hello ${to.personName},

The office of ${to.schoolName} has given you your access back. Sign in as ${to.signInAs}, with the password that you had before. There is nothing to accept.

Sign in:
${to.signInUrl}

--
Sent by ${to.schoolName} (${to.trustName}) to ${to.toAddress}, because your access was given back. If you did not expect this, you need not do anything. Please ask the school office if you have a question.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    schoolName: 'Riverside Primary',
    personName: 'Priya Shah',
    signInAs: 'priya.shah@family.example',
    signInUrl: 'https://portal.example/sign-in',
    toAddress: 'priya.shah@family.example',
  },
});
