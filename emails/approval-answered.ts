import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever asked for something large, or for a block to be lifted, when a second administrator has approved or refused it. */
export const approvalAnswered = defineEmail({
  subject: ({ answererName, answer, what, placeName }) =>
    `${answererName} has ${answer} ${what} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `What you asked for was ${to.answer}`,
      preview: to.answerNote,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.answererName} ${to.answer} ${to.what} on ${to.answeredAt}:</mj-text>
        ${panel(to.aboutLines)}
        <mj-text>${to.answerNote}</mj-text>
        <mj-text>${to.afterwards}</mj-text>
        ${button('Open the portal', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you asked for this at ${to.placeName}. If you did not ask for it, tell ${to.answererName} at once, and change your password.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.answererName} ${to.answer} ${to.what} on ${to.answeredAt}:

${to.aboutLines}

${to.answerNote}

${to.afterwards}

Open the portal:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you asked for this at ${to.placeName}. If you did not ask for it, tell ${to.answererName} at once, and change your password.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    answererName: 'Nia Field',
    answer: 'approved',
    what: 'your large change',
    aboutLines: 'Revoke the access of 63 people at Riverside Primary',
    answerNote: 'They say: checked against the agency list.',
    afterwards: 'It is under way. There is nothing else for you to do.',
    answeredAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    portalUrl: 'https://portal.example/sites/1/plans/2',
    toAddress: 'd.whitfield@riverside.example',
  },
});
