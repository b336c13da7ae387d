import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to a contact when the office answers what they reported. What they had written is not repeated: others may read the mailbox. */
export const reportAnswered = defineEmail({
  subject: ({ placeName }) => `${placeName} has answered your report`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.placeName} has answered your report`,
      preview: to.answer,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>You told ${to.placeName} that something in your record was wrong. The office answers:</mj-text>
        ${panel(to.answer)}
        <mj-text>You can see it on your family page, too.</mj-text>
        ${button('Open my family page', to.familyUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you reported a mistake to ${to.placeName}. If you did not, or have a question, ask the school office.`,
    }),

  text: (to) => `\
Hello ${to.personName},

You told ${to.placeName} that something in your record was wrong. The office answers:

${to.answer}

You can see it on your family page, too.

Open my family page:
${to.familyUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you reported a mistake to ${to.placeName}. If you did not, or have a question, ask the school office.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Priya Shah',
    answer: 'Thank you. Your new telephone number is in our records from tomorrow.',
    familyUrl: 'https://portal.example/family',
    toAddress: 'priya.shah@family.example',
  },
});
