import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to every owner and admin of a trust, and the successor, at each step of a hand-over. */
export const handoverTold = defineEmail({
  subject: ({ trustName }) => `Handing over ${trustName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'The hand-over of the trust',
      preview: to.what,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.what}</mj-text>
        <mj-text>${to.next}</mj-text>
        ${button('See the hand-over', to.handoverUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you are an administrator there. If this should not happen, speak to either of the two, or to any Account Owner, at once: each of them can stop it.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.what}

${to.next}

See the hand-over:
${to.handoverUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you are an administrator there. If this should not happen, speak to either of the two, or to any Account Owner, at once: each of them can stop it.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Nia Field',
    what: 'Nia Field has confirmed that they take the trust over from Dawn Whitfield.',
    next: 'It happens on Monday 8 March 2027 at 14:32 (GMT), unless one of them or another Account Owner stops it before. Nia Field is an Account Owner then, and Dawn Whitfield an Account Admin.',
    handoverUrl: 'https://portal.example/sites/1/handover',
    toAddress: 'n.field@riverside.example',
  },
});
