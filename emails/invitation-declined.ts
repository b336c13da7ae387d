import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells whoever invited that the invitee said no, and why. */
export const invitationDeclined = defineEmail({
  subject: ({ inviteeName, placeName }) => `${inviteeName} declined your invitation to ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'An invitation was declined',
      preview: 'Nothing was given, and the link no longer works.',
      content: mjml`
        <mj-text>Hello ${to.inviterName},</mj-text>
        <mj-text>Whoever opened the invitation of ${to.inviteeName} to ${to.placeName}, sent to ${to.invitedAddress}, declined it. The reason they gave:</mj-text>
        ${panel(to.reasonLines)}
        ${button('See who is invited', to.listUrl)}
        <mj-text>Nothing was given, and the link no longer works. If it was a mistake, or the address is wrong, you can invite them afresh.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you sent this invitation. You need not do anything. If you did not send it, please tell an Account Owner of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.inviterName},

Whoever opened the invitation of ${to.inviteeName} to ${to.placeName}, sent to ${to.invitedAddress}, declined it. The reason they gave:

${to.reasonLines}

See who is invited:
${to.listUrl}

Nothing was given, and the link no longer works. If it was a mistake, or the address is wrong, you can invite them afresh.

--
Sent by ${to.trustName} to ${to.toAddress}, because you sent this invitation. You need not do anything. If you did not send it, please tell an Account Owner of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviterName: 'Dawn Whitfield',
    inviteeName: 'Priya Patel',
    invitedAddress: 'p.patel@riverside.example',
    reasonLines: 'I have moved to another school.',
    listUrl: 'https://portal.example/sites/4f6c/invitations?q=Priya%20Patel',
    toAddress: 'd.whitfield@riverside.example',
  },
});
