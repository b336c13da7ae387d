import { defineEmail } from './define-email.ts';
import { button, frame } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever looks after blocks, when the roster brings a record that looks like somebody who is blocked. Names nobody. */
export const blockLikeness = defineEmail({
  subject: ({ trustName }) => `A decision about a block is needed at ${trustName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'Somebody in the roster looks like a blocked person',
      preview: 'They wait until you, or somebody else who looks after blocks, has decided.',
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.records} like somebody who is blocked.</mj-text>
        <mj-text>Until somebody has decided, nothing is open to them and nothing is sent to them. The page shows both records side by side. Decide whether it is the same person, who stays blocked, or somebody else.</mj-text>
        ${button('Look at it and decide', to.blocksUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after blocks there. This mail names nobody on purpose: please do not forward it with names. If you should not get it, ask an Account Owner to change what you may do.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.records} like somebody who is blocked.

Until somebody has decided, nothing is open to them and nothing is sent to them. The page shows both records side by side. Decide whether it is the same person, who stays blocked, or somebody else.

Look at it and decide:
${to.blocksUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after blocks there. This mail names nobody on purpose: please do not forward it with names. If you should not get it, ask an Account Owner to change what you may do.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Nia Field',
    records: 'One record in the roster looks',
    blocksUrl: 'https://portal.example/sites/1/blocks',
    toAddress: 'n.field@riverside.example',
  },
});
