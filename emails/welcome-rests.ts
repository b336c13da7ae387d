import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to the office when a welcome rests after too many wrong answers, at most once an hour. */
export const welcomeRests = defineEmail({
  subject: ({ restingCount, placeName }) => `${restingCount} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Too many wrong answers at ${to.placeName}`,
      preview: 'Nobody came in. The link takes no more answers until you send a new one.',
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>Somebody opened a welcome to a family account at ${to.placeName}, and gave five wrong answers to what it asks. Nobody came in, and the link takes no more. ${to.restingCount}:</mj-text>
        ${panel(to.restingLines)}
        <mj-text>It may be a typing mistake, or the mail may have reached somebody else. Ask them first whether it was them, by a number that you know; look at their e-mail address and at the dates of birth in your MIS. Then send the welcome again, or print a letter.</mj-text>
        ${button('Look at these contacts', to.contactsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}, and at most once an hour. If you do not look after this, another administrator can: you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

Somebody opened a welcome to a family account at ${to.placeName}, and gave five wrong answers to what it asks. Nobody came in, and the link takes no more. ${to.restingCount}:

${to.restingLines}

It may be a typing mistake, or the mail may have reached somebody else. Ask them first whether it was them, by a number that you know; look at their e-mail address and at the dates of birth in your MIS. Then send the welcome again, or print a letter.

Look at these contacts:
${to.contactsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}, and at most once an hour. If you do not look after this, another administrator can: you need not do anything.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    restingCount: '1 welcome link rests',
    restingLines: 'Priya Shah',
    contactsUrl: 'https://portal.example/sites/1/contacts?status=never_logged_in',
    toAddress: 'd.whitfield@riverside.example',
  },
});
