import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever answers for a bulk change when it is done, or when it has not begun in time. */
export const planDone = defineEmail({
  subject: ({ heading, placeName }) => `${heading}, at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: to.heading,
      preview: to.about,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.about}:</mj-text>
        ${panel(to.outcomeLines)}
        <mj-text>${to.next}</mj-text>
        ${button('Open its page', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you answer for this bulk change at ${to.placeName}. If you know nothing of it, tell another administrator at once, and change your password.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.heading}.

${to.about}:

${to.outcomeLines}

${to.next}

Open its page:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you answer for this bulk change at ${to.placeName}. If you know nothing of it, tell another administrator at once, and change your password.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    heading: 'A bulk change is done, and 3 failed',
    about: 'Bulk revoke of contacts’ access, at Riverside Primary',
    outcomeLines: '412 done\n11 left out\n3 failed',
    next: 'Its page says what failed and why, and lets you try that again.',
    portalUrl: 'https://portal.example/sites/1/plans/2',
    toAddress: 'd.whitfield@riverside.example',
  },
});
