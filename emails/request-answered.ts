import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever asked for a product, when it was approved or refused. */
export const requestAnswered = defineEmail({
  subject: ({ productName, placeName, answer }) =>
    `Your request for ${productName} at ${placeName} was ${answer}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Your request for ${to.productName} was ${to.answer}`,
      preview: to.answerNote,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.answererName} ${to.answer} your request on ${to.answeredAt}:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>${to.answerNote}</mj-text>
        <mj-text>${to.afterwards}</mj-text>
        ${button('Open the portal', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you asked for ${to.productName} at ${to.placeName}. If you did not ask, or have a question, speak to ${to.answererName}.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.answererName} ${to.answer} your request on ${to.answeredAt}:

${to.accessLines}

${to.answerNote}

${to.afterwards}

Open the portal:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you asked for ${to.productName} at ${to.placeName}. If you did not ask, or have a question, speak to ${to.answererName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Mei Herrera',
    answererName: 'Dawn Whitfield',
    productName: 'Tracker',
    answer: 'approved',
    accessLines: 'Tracker, as Partial Edit, at Riverside Primary',
    answerNote: 'They say: only your own class for now.',
    afterwards: 'You can open Tracker from your home page now. It ends by itself after 19 December 2026.',
    portalUrl: 'https://portal.example/',
    answeredAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
