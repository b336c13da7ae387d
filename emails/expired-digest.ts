import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells an inviter, in one message, whose invitations ran out without an answer. */
export const expiredDigest = defineEmail({
  subject: ({ invitationCount, placeName }) => `${invitationCount} ran out at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Invitations without an answer',
      preview: 'Their links no longer work. You can invite them again.',
      content: mjml`
        <mj-text>Hello ${to.inviterName},</mj-text>
        <mj-text>${to.invitationCount} ran out at ${to.placeName}: nobody answered in time, and the links no longer work.</mj-text>
        ${panel(to.peopleLines)}
        <mj-text>Invite again whoever still needs access: they get a new link. You need not do anything about the others.</mj-text>
        ${button('See who to invite again', to.invitationsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you sent these invitations. If you did not, please tell an Account Owner of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.inviterName},

${to.invitationCount} ran out at ${to.placeName}: nobody answered in time, and the links no longer work.

${to.peopleLines}

Invite again whoever still needs access: they get a new link. You need not do anything about the others.

See who to invite again:
${to.invitationsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you sent these invitations. If you did not, please tell an Account Owner of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviterName: 'Dawn Whitfield',
    invitationCount: '3 invitations',
    peopleLines: [
      'George Rossi, Sonar Tracker, ran out on Sunday 28 February 2027',
      'Seán O’Neil-Ødegård, Insights, ran out on Sunday 28 February 2027',
      'Zofia Ashworth, Sonar Tracker, ran out on Monday 1 March 2027',
    ].join('\n'),
    invitationsUrl: 'https://portal.example/invitations?status=expired',
    toAddress: 'd.whitfield@riverside.example',
  },
});
