import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent when somebody's role in a product is changed to another one. There is nothing to accept. */
export const roleChanged = defineEmail({
  subject: ({ productName, placeName }) => `Your role in ${productName} at ${placeName} has changed`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `Your role in ${to.productName} has changed`,
      preview: 'There is nothing to accept.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.changerName} has changed your role in ${to.productName} at ${to.placeName}. From now on you have:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>Until now your role was ${to.formerRole}. There is nothing to accept, and everything else you can open stays as it was. You may be asked to sign in again.</mj-text>
        ${button('Open the portal', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.changerName} changed your role on ${to.changedAt}. If you did not expect this, you need not do anything, but please tell ${to.changerName} so that it can be put right.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.changerName} has changed your role in ${to.productName} at ${to.placeName}. From now on you have:

${to.accessLines}

Until now your role was ${to.formerRole}. There is nothing to accept, and everything else you can open stays as it was. You may be asked to sign in again.

Open the portal:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.changerName} changed your role on ${to.changedAt}. If you did not expect this, you need not do anything, but please tell ${to.changerName} so that it can be put right.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Mei Herrera',
    changerName: 'Dawn Whitfield',
    productName: 'Sonar Tracker',
    accessLines: 'Sonar Tracker, as Full Edit, at Riverside Primary, until 31 July 2027',
    formerRole: 'Partial Edit',
    portalUrl: 'https://portal.example/',
    changedAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
