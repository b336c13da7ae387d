import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to every owner and admin of a trust, when the person with the server has let an owner back in. */
export const ownerRecovered = defineEmail({
  subject: ({ trustName }) => `An Account Owner of ${trustName} was let back in`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.ownerName} was made able to sign in again`,
      preview: `On ${to.recoveredAt}, at the server.`,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>On ${to.recoveredAt} the person who runs the server made ${to.ownerName} an Account Owner of ${to.trustName}, and took away their second step at sign-in, their passkeys and all of their sessions.</mj-text>
        <mj-text>This is meant for the day on which no Account Owner can sign in. It is written in the audit log.</mj-text>
        ${button('See the administrators', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you are an Account Owner or Account Admin there. If you do not know why this was done, ask the person who runs the server, and tell your other Account Owners.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

On ${to.recoveredAt} the person who runs the server made ${to.ownerName} an Account Owner of ${to.trustName}, and took away their second step at sign-in, their passkeys and all of their sessions.

This is meant for the day on which no Account Owner can sign in. It is written in the audit log.

See the administrators:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you are an Account Owner or Account Admin there. If you do not know why this was done, ask the person who runs the server, and tell your other Account Owners.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Nia Field',
    ownerName: 'Dawn Whitfield',
    recoveredAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    portalUrl: 'https://portal.example/sites/1/administrators',
    toAddress: 'n.field@riverside.example',
  },
});
