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
        <mj-text>${to.tried} ${to.advice}</mj-text>
        <mj-text>It is tried again each night at ${to.hour}. You get another mail only if the reason changes, or if it still has not come in a week.</mj-text>
        ${button('Look at the nightly import', to.nightlyUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you don't want these mails, switch the nightly import off.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

The nightly import of ${to.sourceName} could not bring a new roster. Nothing was changed: everything stays as the last good one said.

${to.why}
${[to.tried, to.advice].filter(Boolean).join(' ')}

It is tried again each night at ${to.hour}. You get another mail only if the reason changes, or if it still has not come in a week.

Look at the nightly import:
${to.nightlyUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you may import its roster. If you don't want these mails, switch the nightly import off.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    administratorName: 'Dawn Whitfield',
    sourceName: 'MIS',
    why: 'The address cannot be reached from here.',
    advice: 'Correct the address, or ask whoever looks after your MIS.',
    tried: 'It was tried 7 times that night.',
    hour: '03:00',
    nightlyUrl: 'https://portal.example/sites/1/roster/nightly',
    toAddress: 'd.whitfield@riverside.example',
  },
});
