import { defineEmail } from './define-email.ts';
import { frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to the Account Owners on the first of each month: kept in their mailbox, it proves what the audit log was. */
export const auditHead = defineEmail({
  subject: ({ trustName, month }) => `Keep this: the seal of ${trustName}'s audit log, ${month}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `The seal of your audit log, ${to.month}`,
      preview: 'You need not do anything. Keep this mail.',
      content: mjml`
        <mj-text>Hello ${to.personName},</mj-text>
        <mj-text>Every entry of the audit log is sealed. This is where the seal stood on ${to.sealedAt}:</mj-text>
        ${panel(to.head)}
        <mj-text>You need not do anything but keep this mail. If anybody ever doubts the audit log, whoever runs ${to.portalName} checks it against this line: it shows whether anything written down until then was changed or taken out since.</mj-text>
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you are an Account Owner: once a month, as long as you are one. If you have questions, ask whoever runs ${to.portalName} for you.`,
    }),

  text: (to) => `\
Hello ${to.personName},

Every entry of the audit log is sealed. This is where the seal stood on ${to.sealedAt}:

${to.head}

You need not do anything but keep this mail. If anybody ever doubts the audit log, whoever runs ${to.portalName} checks it against this line: it shows whether anything written down until then was changed or taken out since.

--
Sent by ${to.trustName} to ${to.toAddress}, because you are an Account Owner: once a month, as long as you are one. If you have questions, ask whoever runs ${to.portalName} for you.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    portalName: 'portal.stanne.example',
    month: 'March 2027',
    personName: 'Dawn Whitfield',
    sealedAt: 'Monday 1 March 2027 at 06:15 (GMT)',
    head: '48211:9f2c1b7de4a05386c2f1d07b9a3e5c84d6f0912b3a7c5e8d1f4b6a9c0e2d4f68',
    toAddress: 'd.whitfield@riverside.example',
  },
});
