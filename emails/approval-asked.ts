import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to those who may approve, when somebody asks for something large, or for a block to be lifted. */
export const approvalAsked = defineEmail({
  subject: ({ askerName, forWhat, placeName }) =>
    `${askerName} needs your approval ${forWhat} at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `${to.askerName} needs a second administrator`,
      preview: to.reason,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.askerName} asks for your approval ${to.forWhat}:</mj-text>
        ${panel(to.aboutLines)}
        <mj-text>The reason: ${to.reason}</mj-text>
        <mj-text>${to.whyTwo} Nothing happens before one approves it. If nobody answers until ${to.untilWhen}, nothing happens at all.</mj-text>
        ${button('Look at it', to.approvalsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you may approve what other administrators ask for. If it seems odd to you, speak to ${to.askerName} before you answer, or refuse it.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.askerName} asks for your approval ${to.forWhat}:

${to.aboutLines}

The reason: ${to.reason}

${to.whyTwo} Nothing happens before one approves it. If nobody answers until ${to.untilWhen}, nothing happens at all.

Look at it:
${to.approvalsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you may approve what other administrators ask for. If it seems odd to you, speak to ${to.askerName} before you answer, or refuse it.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Nia Field',
    askerName: 'Dawn Whitfield',
    aboutLines: 'Revoke the access of 63 people at Riverside Primary',
    reason: 'The supply agency has changed.',
    forWhat: 'for a large change',
    whyTwo:
      'It is so large, or gives so much power, that it waits until a second administrator has looked at it.',
    untilWhen: 'Monday 8 March 2027 at 14:32 (GMT)',
    approvalsUrl: 'https://portal.example/sites/1/approvals',
    toAddress: 'n.field@riverside.example',
  },
});
