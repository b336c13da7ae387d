import { defineEmail } from './define-email.ts';
import { frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when a role is removed, access is revoked, or its last day is over. It has no button: there is nothing left to press. */
export const accessRemoved = defineEmail({
  subject: ({ productName, placeName }) => `Your access to ${productName} at ${placeName} has ended`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Your access to ${to.productName} has ended`,
      preview: to.afterwards,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.howEnded}</mj-text>
        ${panel(to.accessLines)}
        <mj-text>${to.afterwards}</mj-text>
        <mj-text>If you still need it for your work, ask ${to.askName} at ${to.placeName}.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because access that you had was ended. You need not do anything. If you think this is a mistake, speak to ${to.askName}.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.howEnded}

${to.accessLines}

${to.afterwards}

If you still need it for your work, ask ${to.askName} at ${to.placeName}.

--
Sent by ${to.trustName} to ${to.toAddress}, because access that you had was ended. You need not do anything. If you think this is a mistake, speak to ${to.askName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Daniel Reid',
    askName: 'Dawn Whitfield',
    howEnded: 'Dawn Whitfield ended this access on Monday 1 March 2027 at 14:32 (GMT):',
    productName: 'Sonar Tracker',
    accessLines: 'Sonar Tracker, as Subject leader, at Riverside Primary',
    afterwards: 'Everything else you could open stays as it was.',
    toAddress: 'd.reid@riverside.example',
  },
});
