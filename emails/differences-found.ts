import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever looks after the trust's products when a product's nightly report shows something new, or stops coming in. */
export const differencesFound = defineEmail({
  subject: ({ heading }) => heading,

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
        ${button('Look at the differences', to.differencesUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after the products of the trust. To stop it, take the address off at which ${to.productName} is asked. If you do not look after products, tell an Account Owner.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.heading}.

${to.about}:

${to.outcomeLines}

${to.next}

Look at the differences:
${to.differencesUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after the products of the trust. To stop it, take the address off at which ${to.productName} is asked. If you do not look after products, tell an Account Owner.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    productName: 'Tracker',
    administratorName: 'Dawn Whitfield',
    heading: '3 new differences between Tracker and the portal',
    about:
      'Tracker reported who has what in it, and that is not what the portal knows. Nothing has been changed',
    outcomeLines: '2 in Tracker who have no access here\n1 with another role in Tracker than here',
    next: 'Look at them: tell the product again, remove access here, or ignore a difference with a reason. You are not mailed of the same one again.',
    differencesUrl: 'https://portal.example/sites/1/products/2/differences',
    toAddress: 'd.whitfield@northgate.example',
  },
});
