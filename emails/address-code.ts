import { defineEmail } from './define-email.ts';
import { frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Six digits to the invited address, asked for by somebody who is signed in with another one. */
export const addressCode = defineEmail({
  subject: ({ placeName }) => `Your code for the invitation of ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Your code',
      preview: 'It works for ten minutes.',
      content: mjml`
        <mj-text>Hello ${to.inviteeName},</mj-text>
        <mj-text>Somebody who is signed in as ${to.loginAddress}, most likely you, wants to accept the invitation of ${to.placeName} with that account. Type in this code to show that both addresses are yours:</mj-text>
        ${panel(to.code)}
        <mj-text>It works until <strong>${to.worksUntil}</strong>, once. If you have asked for more than one, only the newest works.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because a code for your invitation was asked for. If that was not you, you need not do anything: without the code nothing happens. Never tell it to anybody; nobody from your school will ask you for it.`,
    }),

  text: (to) => `\
Hello ${to.inviteeName},

Somebody who is signed in as ${to.loginAddress}, most likely you, wants to accept the invitation of ${to.placeName} with that account. Type in this code to show that both addresses are yours:

${to.code}

It works until ${to.worksUntil}, once. If you have asked for more than one, only the newest works.

--
Sent by ${to.trustName} to ${to.toAddress}, because a code for your invitation was asked for. If that was not you, you need not do anything: without the code nothing happens. Never tell it to anybody; nobody from your school will ask you for it.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviteeName: 'Priya Patel',
    loginAddress: 'priya@home.example',
    code: '042917',
    worksUntil: 'Monday 1 March 2027 at 14:42 (GMT)',
    toAddress: 'p.patel@riverside.example',
  },
});
