import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent once, three days before an invitation runs out that nobody has answered. */
export const invitationReminder = defineEmail({
  subject: ({ productName, placeName }) => `Reminder: your invitation to ${productName} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Your invitation is still waiting',
      preview: `Accept by ${to.worksUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.inviteeName},</mj-text>
        <mj-text>${to.inviterName} has invited you to use ${to.productName} at ${to.placeName}, and the invitation runs out in a few days. This is what you will be able to open:</mj-text>
        ${panel(to.accessLines)}
        ${button('Accept the invitation', to.acceptUrl)}
        <mj-text>The link works until <strong>${to.worksUntil}</strong>. It is the same link as in the first mail. If it is not for you, open it and choose Decline: then nobody reminds you any more.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you and nobody has answered yet. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.placeName} on a number you already know.`,
    }),

  text: (to) => `\
Hello ${to.inviteeName},

${to.inviterName} has invited you to use ${to.productName} at ${to.placeName}, and the invitation runs out in a few days. This is what you will be able to open:

${to.accessLines}

Accept the invitation:
${to.acceptUrl}

The link works until ${to.worksUntil}. It is the same link as in the first mail. If it is not for you, open it and choose Decline: then nobody reminds you any more.

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you and nobody has answered yet. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.placeName} on a number you already know.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviteeName: 'Priya Patel',
    inviterName: 'Dawn Whitfield',
    productName: 'Sonar Tracker',
    accessLines: 'Sonar Tracker, as Class teacher, at Riverside Primary',
    acceptUrl: 'https://portal.example/i/Zk3v8Q1cT0uYwR5sB7nLxA2dF9hJ4mKp6eGtVyXqWbU',
    worksUntil: 'Monday 15 March 2027 at 09:00 (GMT)',
    toAddress: 'p.patel@riverside.example',
  },
});
