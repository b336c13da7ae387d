import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when a member of staff is invited, and again with a new link at each re-invite. */
export const staffInvitation = defineEmail({
  subject: ({ inviterName, productName, placeName }) =>
    `${inviterName} has invited you to ${productName} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Your invitation to ${to.productName}`,
      preview: `Accept by ${to.worksUntil}.`,
      content: mjml`
        <mj-text>Hello ${to.inviteeName},</mj-text>
        <mj-text>${to.inviterName} has invited you to use ${to.productName} at ${to.placeName}. This is what you will be able to open:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>You can create an account, or log in with one you already have. It takes about two minutes.</mj-text>
        ${button('Accept the invitation', to.acceptUrl)}
        <mj-text>The link works once, until <strong>${to.worksUntil}</strong>. If it has run out, ask ${to.inviterName} to invite you again. If you have had more than one invitation, only the link in the newest one works.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.placeName} on a number you already know.`,
    }),

  text: (to) => `\
Hello ${to.inviteeName},

${to.inviterName} has invited you to use ${to.productName} at ${to.placeName}. This is what you will be able to open:

${to.accessLines}

You can create an account, or log in with one you already have. It takes about two minutes.

Accept the invitation:
${to.acceptUrl}

The link works once, until ${to.worksUntil}. If it has run out, ask ${to.inviterName} to invite you again. If you have had more than one invitation, only the link in the newest one works.

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.inviterName} invited you. If you did not expect this, you need not do anything: no account is made unless the invitation is accepted. If you are unsure, ring ${to.placeName} on a number you already know.
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
