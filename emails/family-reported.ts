import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to the office when a family reports a mistake, at most once an hour. What they write is read in the portal alone. */
export const familyReported = defineEmail({
  subject: ({ openCount, placeName }) => `${openCount} from families at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: `A family reports a mistake at ${to.placeName}`,
      preview: `${to.openCount} without an answer`,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>A family looked at what ${to.placeName} has written down of them, and reports a mistake. ${to.openCount} without an answer, from:</mj-text>
        ${panel(to.reportLines)}
        <mj-text>Correct it in your MIS, and answer in the portal: they are told by mail.</mj-text>
        ${button('Read and answer', to.reportsUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}, and at most once an hour. If you do not answer reports, another administrator can: you need not do anything.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

A family looked at what ${to.placeName} has written down of them, and reports a mistake. ${to.openCount} without an answer, from:

${to.reportLines}

Correct it in your MIS, and answer in the portal: they are told by mail.

Read and answer:
${to.reportsUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after families at ${to.placeName}, and at most once an hour. If you do not answer reports, another administrator can: you need not do anything.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    openCount: '2 reports',
    reportLines: ['Priya Shah', 'Tomasz Nowak'].join('\n'),
    reportsUrl: 'https://portal.example/sites/1/reports',
    toAddress: 'd.whitfield@riverside.example',
  },
});
