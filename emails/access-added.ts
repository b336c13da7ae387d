import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to somebody who has an account already: the product is there at the next login, nothing to accept. */
export const accessAdded = defineEmail({
  subject: ({ productName, placeName }) => `You can now open ${productName} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `You can now open ${to.productName}`,
      preview: 'Log in as usual. There is nothing to accept.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>${to.giverName} has given you access to ${to.productName} at ${to.placeName}:</mj-text>
        ${panel(to.accessLines)}
        <mj-text>Log in with the account you already have. There is nothing to accept: you will find ${to.productName} on your home page.</mj-text>
        ${button('Open the portal', to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because ${to.giverName} gave you access on ${to.givenAt}. If you did not expect this, you need not do anything, but please tell ${to.giverName} so that it can be put right.`,
    }),

  text: (to) => `\
Hello ${to.personName},

${to.giverName} has given you access to ${to.productName} at ${to.placeName}:

${to.accessLines}

Log in with the account you already have. There is nothing to accept: you will find ${to.productName} on your home page.

Open the portal:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because ${to.giverName} gave you access on ${to.givenAt}. If you did not expect this, you need not do anything, but please tell ${to.giverName} so that it can be put right.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    personName: 'Mei Herrera',
    giverName: 'Dawn Whitfield',
    productName: 'Insights',
    accessLines: 'Insights, as Partial Edit, at Riverside Primary',
    portalUrl: 'https://portal.example/',
    givenAt: 'Monday 1 March 2027 at 14:32 (GMT)',
    toAddress: 'm.herrera@riverside.example',
  },
});
