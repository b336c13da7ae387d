import { defineEmail } from './define-email.ts';
import { frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Tells the address that an invitation went to before, and whoever had sent it, that it goes to another one now. */
export const invitationMoved = defineEmail({
  subject: ({ placeName }) => `An invitation to ${placeName} goes to another address now`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Sent to another address',
      preview: 'The link that was sent before no longer works.',
      content: mjml`
        <mj-text>Hello ${to.readerName},</mj-text>
        <mj-text>${to.changerName} corrected the address of the invitation of ${to.inviteeName} to ${to.placeName} on ${to.changedAt}. It goes to this address from now on:</mj-text>
        ${panel(to.newAddress)}
        <mj-text>The link that was sent before no longer works. If this is no address of ${to.inviteeName}, say so now: an administrator can take the invitation back as long as nobody has accepted it.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.because}. You need not do anything if the new address is right. If it is not, please tell an Account Owner of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.readerName},

${to.changerName} corrected the address of the invitation of ${to.inviteeName} to ${to.placeName} on ${to.changedAt}. It goes to this address from now on:

${to.newAddress}

The link that was sent before no longer works. If this is no address of ${to.inviteeName}, say so now: an administrator can take the invitation back as long as nobody has accepted it.

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.because}. You need not do anything if the new address is right. If it is not, please tell an Account Owner of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    readerName: 'Priya Patel',
    inviteeName: 'Priya Patel',
    changerName: 'Dawn Whitfield',
    changedAt: '20 November 2026, 09:00 GMT',
    newAddress: 'p•••@home.example',
    because: 'the invitation went to this address before',
    toAddress: 'p.patel@riverside.example',
  },
});
