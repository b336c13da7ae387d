import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to administrators when a member of staff asks for a product, with everything that waits there; at most once an hour. */
export const accessRequested = defineEmail({
  subject: ({ askerName, productName, placeName }) => `${askerName} asks for ${productName} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.askerName} asks for ${to.productName}`,
      preview: to.reason,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.askerName} asks for access to ${to.productName} at ${to.placeName}. They write: ${to.reason}</mj-text>
        <mj-text>${to.openCount} at ${to.placeName} without an answer:</mj-text>
        ${panel(to.requestLines)}
        <mj-text>Nothing happens until somebody answers. Approve with the role that fits, or refuse with a reason: they are told by mail.</mj-text>
        ${button('See the requests', to.requestsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you administer ${to.placeName}, and at most once an hour. If you do not answer requests, another administrator can: you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.askerName} asks for access to ${to.productName} at ${to.placeName}. They write: ${to.reason}

${to.openCount} at ${to.placeName} without an answer:

${to.requestLines}

Nothing happens until somebody answers. Approve with the role that fits, or refuse with a reason: they are told by mail.

See the requests:
${to.requestsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you administer ${to.placeName}, and at most once an hour. If you do not answer requests, another administrator can: you need not do anything.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    askerName: 'Mei Herrera',
    productName: 'Sonar Tracker',
    reason: 'I take over Year 4 after half-term and record their results.',
    openCount: '2 requests',
    requestLines: ['Daniel Reid: Parents Evening', 'Mei Herrera: Sonar Tracker'].join('\n'),
    requestsUrl: 'https://portal.example/sites/1/requests',
    toAddress: 'd.whitfield@riverside.example',
  },
});
