import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to those who answer for a place in the review of access: when it opens, as a reminder, and to the trust when nobody answered. */
export const accessReview = defineEmail({
  subject: ({ heading, placeName }) => `${heading}, at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: to.heading,
      preview: to.waiting,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.why}</mj-text>
        <mj-text><strong>${to.waiting}</strong></mj-text>
        <mj-text>Nothing ends until somebody submits it. The review runs until ${to.untilWhen}.</mj-text>
        ${button('Answer for them', to.reviewUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after access at ${to.placeName}. The mails stop once every row is answered. If you know nothing of it, ask an Account Owner of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.heading}.

${to.why}

${to.waiting}

Nothing ends until somebody submits it. The review runs until ${to.untilWhen}.

Answer for them:
${to.reviewUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after access at ${to.placeName}. The mails stop once every row is answered. If you know nothing of it, ask an Account Owner of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Nia Field',
    heading: 'The review of access waits for you',
    why: 'Nobody has answered for these rows yet.',
    waiting: '42 rows wait for an answer at Riverside Primary',
    untilWhen: 'Monday 8 March 2027 at 00:00 (GMT)',
    reviewUrl: 'https://portal.example/sites/1/access-reviews/2',
    toAddress: 'n.field@riverside.example',
  },
});
