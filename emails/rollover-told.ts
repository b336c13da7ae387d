import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever turns the year of a school: when the trust has opened it, when a school says no-go, and before it ends by itself. */
export const rolloverTold = defineEmail({
  subject: ({ heading, placeName }) => `${heading}, at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: to.heading,
      preview: to.about,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.about}</mj-text>
        ${panel(to.factLines)}
        <mj-text>${to.next}</mj-text>
        ${button('Open the rollover', to.rolloverUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you may turn the school year at ${to.placeName}. If you should not, ask an Account Owner to change what you administer.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.heading}.

${to.about}

${to.factLines}

${to.next}

Open the rollover:
${to.rolloverUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you may turn the school year at ${to.placeName}. If you should not, ask an Account Owner to change what you administer.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    heading: 'The rollover to 2027/28 is open',
    about:
      'Olive Larch has opened the turn of the school year at Riverside Primary. Nothing has changed for anybody: every family is kept until the school says go.',
    factLines: 'The old year ends on 22 July 2027\nThe new year begins on 1 September 2027',
    next: 'Go through the checks, make the plan, and look at who leaves. Then say go, or no-go with a note.',
    rolloverUrl: 'https://portal.example/sites/1/rollover/2',
    toAddress: 'd.whitfield@riverside.example',
  },
});
