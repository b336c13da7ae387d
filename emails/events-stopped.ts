import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to those who look after products when an endpoint is switched off, because it is gone or accepts nothing. */
export const eventsStopped = defineEmail({
  subject: ({ productName }) => `${productName} is no longer told what happens`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.productName} is no longer told what happens`,
      preview: to.because,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>Gatehouse tells ${to.productName} at ${to.host} when access is given, changed or ended. That has been switched off:</mj-text>
        ${panel(to.because)}
        <mj-text>Nobody has more access by this than before: who may sign in to ${to.productName} is decided here. But it does not hear of changes until it is switched on again. What it missed is kept for thirty days and can be sent again.</mj-text>
        ${button('Look at its events', to.eventsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after its products. If you do not, ask an Account Owner to take that away from you.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

Gatehouse tells ${to.productName} at ${to.host} when access is given, changed or ended. That has been switched off:

${to.because}

Nobody has more access by this than before: who may sign in to ${to.productName} is decided here. But it does not hear of changes until it is switched on again. What it missed is kept for thirty days and can be sent again:

${to.eventsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after its products. If you do not, ask an Account Owner to take that away from you.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Dawn Whitfield',
    productName: 'Sonar Tracker',
    host: 'events.tracker.example',
    because: 'It has accepted nothing for three days, however often Gatehouse tried.',
    eventsUrl: 'https://portal.example.org/sites/01a/products/01b/events',
    toAddress: 'd.whitfield@northgate.example',
  },
});
