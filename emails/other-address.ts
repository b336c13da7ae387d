import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells whoever invited that the invitation was accepted with an account of another address. */
export const otherAddress = defineEmail({
  subject: ({ inviteeName, placeName }) => `${inviteeName} joined ${placeName} with another address`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Accepted with another address',
      preview: `They sign in as ${to.loginAddress}.`,
      content: mjml`
        <mj-text>Hello ${to.inviterName},</mj-text>
        <mj-text>The invitation of ${to.inviteeName} to ${to.placeName} was accepted with another address than the one you invited. They sign in as:</mj-text>
        ${panel(to.loginAddress)}
        ${button('See what they have', to.listUrl)}
        <mj-text>You invited ${to.invitedAddress}. Whoever accepted typed in a code that was sent there, so they read the mail of both addresses. If you think that is not right, revoke the access.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you sent this invitation. You need not do anything if you know both addresses. If you did not send it, please tell an Account Owner of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.inviterName},

The invitation of ${to.inviteeName} to ${to.placeName} was accepted with another address than the one you invited. They sign in as:

${to.loginAddress}

See what they have:
${to.listUrl}

You invited ${to.invitedAddress}. Whoever accepted typed in a code that was sent there, so they read the mail of both addresses. If you think that is not right, revoke the access.

--
Sent by ${to.trustName} to ${to.toAddress}, because you sent this invitation. You need not do anything if you know both addresses. If you did not send it, please tell an Account Owner of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    inviterName: 'Dawn Whitfield',
    inviteeName: 'Priya Patel',
    invitedAddress: 'p.patel@riverside.example',
    loginAddress: 'priya@home.example',
    listUrl: 'https://portal.example/sites/4f6c/invitations?q=Priya%20Patel',
    toAddress: 'd.whitfield@riverside.example',
  },
});
