import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever may import the roster, when an import would take away so much that it waits for them. */
export const importHeld = defineEmail({
  subject: ({ trustName }) => `The roster of ${trustName} was put aside: please look`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'A roster was put aside',
      preview: 'Nothing was changed. Somebody has to look.',
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>The roster ${to.fileName} would take away more than usual. It was put aside, and nothing was changed:</mj-text>
        ${panel(to.causeLines)}
        <mj-text>Such a roster is more often broken than true. Look at who would leave, and then approve it, approve a part of it, or discard it. It is kept for ${to.days} days, or until a newer roster has come.</mj-text>
        ${button('Look at it', to.importUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you have questions, ask another administrator of ${to.trustName}.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

The roster ${to.fileName} would take away more than usual. It was put aside, and nothing was changed:

${to.causeLines}

Such a roster is more often broken than true. Look at who would leave, and then approve it, approve a part of it, or discard it. It is kept for ${to.days} days, or until a newer roster has come.

Look at it:
${to.importUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you have questions, ask another administrator of ${to.trustName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Dawn Whitfield',
    fileName: 'roster.zip',
    causeLines: '278 of 344 people would leave at once\n1 of 3 schools would be gone',
    days: '14',
    importUrl: 'https://portal.example/sites/1/roster/2',
    toAddress: 'd.whitfield@riverside.example',
  },
});
