import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to the office when welcomes were taken back because of who reads the mailbox, as it turned out since. Names nobody else. */
export const welcomeTakenBack = defineEmail({
  subject: ({ welcomeCount, placeName }) => `${welcomeCount} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.welcomeCount} at ${to.placeName}`,
      preview: 'Somebody who is kept from their children, or may be, could read the mailbox.',
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>Somebody who is kept from these contacts’ children, or may be, could read the mailbox that their welcome went to. So the links work no longer, and nothing else is mailed there. ${to.welcomeCount}:</mj-text>
        ${panel(to.welcomeLines)}
        <mj-text>You can print a letter for them now: it goes to their home. By mail you can welcome them once whoever looks after blocks has decided that it was somebody else, or once your MIS has another address. Please tell nobody in the family why.</mj-text>
        ${button('Look at these contacts', to.contactsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}. If you do not look after this, another administrator can: you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

Somebody who is kept from these contacts’ children, or may be, could read the mailbox that their welcome went to. So the links work no longer, and nothing else is mailed there. ${to.welcomeCount}:

${to.welcomeLines}

You can print a letter for them now: it goes to their home. By mail you can welcome them once whoever looks after blocks has decided that it was somebody else, or once your MIS has another address. Please tell nobody in the family why.

Look at these contacts:
${to.contactsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}. If you do not look after this, another administrator can: you need not do anything.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    welcomeCount: '1 welcome was taken back',
    welcomeLines: 'Priya Shah',
    contactsUrl: 'https://portal.example/sites/1/contacts?status=ready_to_provision',
    toAddress: 'd.whitfield@riverside.example',
  },
});
