import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever may import the roster, when the nightly import brought none. */
export const importFailed = defineEmail({
  subject: ({ trustName }) => `Last night's roster of ${trustName} did not come`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: 'The nightly import brought no roster',
      preview: to.why,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>The nightly import of ${to.sourceName} could not bring a new roster. Nothing was changed: everything stays as the last good one said.</mj-text>
        ${panel(to.why)}
        <mj-text>It is tried again tomorrow at ${to.hour}. If the reason above says nothing to you, show it to whoever looks after your MIS.</mj-text>
        ${button('Look at the nightly import', to.nightlyUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you don't want these mails, switch the nightly import off.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

The nightly import of ${to.sourceName} could not bring a new roster. Nothing was changed: everything stays as the last good one said.

${to.why}

It is tried again tomorrow at ${to.hour}. If the reason above says nothing to you, show it to whoever looks after your MIS.

Look at the nightly import:
${to.nightlyUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you don't want these mails, switch the nightly import off.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Dawn Whitfield',
    sourceName: 'MIS',
    why: 'The other side says that the token is wrong (401)',
    hour: '02:00',
    nightlyUrl: 'https://portal.example/sites/1/roster/nightly',
    toAddress: 'd.whitfield@riverside.example',
  },
});
