import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when somebody is invited to be an administrator, again at each re-invite, and when what is offered was changed. */
export const administratorInvitation = defineEmail({
  subject: ({ trustName }) => `Invitation to be an administrator of ${trustName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Your invitation to be an administrator',
      preview: `Accept by ${to.worksUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.inviteeName},</mj-text>
        <mj-text>${to.inviterName} has invited you to be an administrator in the access portal of ${to.trustName}, where access to its products is given and taken away. This is what you would be:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>You can create an account, or log in with one you already have. It takes about two minutes.</mj-text>
        ${button('See the invitation', to.acceptUrl)}
        <mj-text>The link works once, for 7 days, until <strong>${to.worksUntil}</strong>. If it has run out, ask ${to.inviterName} to invite you again. If you have had more than one invitation, only the newest one counts, and only its link works.</mj-text>
        <mj-text>If you do not want this, open the link and choose “Decline the invitation”: ${to.inviterName} is told, and nothing is made or given.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.trustName} on a number you already know.`,
    }),

  text: (to) => `\
Hello ${to.inviteeName},

${to.inviterName} has invited you to be an administrator in the access portal of ${to.trustName}, where access to its products is given and taken away. This is what you would be:

${to.accessLines}

You can create an account, or log in with one you already have. It takes about two minutes.

See the invitation:
${to.acceptUrl}

The link works once, for 7 days, until ${to.worksUntil}. If it has run out, ask ${to.inviterName} to invite you again. If you have had more than one invitation, only the newest one counts, and only its link works.

If you do not want this, open the link and choose “Decline the invitation”: ${to.inviterName} is told, and nothing is made or given.

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.trustName} on a number you already know.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    inviteeName: 'Priya Patel',
    inviterName: 'Dawn Whitfield',
    accessLines: ['Role: Full Edit', 'Sites: Riverside Primary and Hillside Academy'].join('\n'),
    acceptUrl: 'https://portal.example/i/Zk3v8Q1cT0uYwR5sB7nLxA2dF9hJ4mKp6eGtVyXqWbU',
    worksUntil: 'Monday 15 March 2027 at 09:00 (GMT)',
    toAddress: 'p.patel@riverside.example',
  },
});
