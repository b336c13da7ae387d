import { defineEmail } from './define-email.ts';
import { frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when a role is removed or access is revoked. It has no button: there is nothing left to press. */
export const accessRemoved = defineEmail({
  subject: ({ productName, placeName }) => `Your access to ${productName} at ${placeName} has ended`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Your access to ${to.productName} has ended`,
      preview: to.afterwards,
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.removerName} ended this access on ${to.removedAt}:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>${to.afterwards}</mj-text>
        <mj-text>If you still need it for your work, ask ${to.removerName} at ${to.placeName}.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because access that you had was ended. You need not do anything. If you think this is a mistake, speak to ${to.removerName}.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.removerName} ended this access on ${to.removedAt}:

${to.accessLines}

${to.afterwards}

If you still need it for your work, ask ${to.removerName} at ${to.placeName}.

--
Sent by ${to.trustName} to ${to.toAddress}, because access that you had was ended. You need not do anything. If you think this is a mistake, speak to ${to.removerName}.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Daniel Reid',
    removerName: 'Dawn Whitfield',
    productName: 'Sonar Tracker',
    accessLines: 'Sonar Tracker, as Subject leader, at Riverside Primary',
    afterwards: 'Everything else you could open stays as it was.',
    removedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'd.reid@riverside.example',
  },
});
