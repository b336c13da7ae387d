import { defineEmail } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { mjml } from './mjml.ts';

/** Sent to whoever may act at a school when the product has drafted a review of its own accord: the monthly one, or one after a rollover. */
export const reviewDrafted = defineEmail({
  subject: ({ heading, placeName }) => `${heading}, at ${placeName}`,

  body: (to) =>
    frame({
      organisation: to.trustName,
      heading: to.heading,
      preview: to.about,
      content: mjml`
        <mj-text>Hello ${to.administratorName},</mj-text>
        <mj-text>${to.about}. At ${to.placeName}:</mj-text>
        ${panel(to.outcomeLines)}
        <mj-text>${to.next}</mj-text>
        ${button(to.button, to.portalUrl)}
      `,
      footer: mjml`Sent by ${to.trustName} to ${to.toAddress}, because you look after access at ${to.placeName}. If you do not, tell an Account Owner, who can also change what is drafted, under Settings.`,
    }),

  text: (to) => `\
Hello ${to.administratorName},

${to.heading}.

${to.about}. At ${to.placeName}:

${to.outcomeLines}

${to.next}

${to.button}:
${to.portalUrl}

--
Sent by ${to.trustName} to ${to.toAddress}, because you look after access at ${to.placeName}. If you do not, tell an Account Owner, who can also change what is drafted, under Settings.
`,

  example: {
    trustName: "St Anne's & St Jude's Trust",
    placeName: 'Riverside Primary',
    administratorName: 'Dawn Whitfield',
    heading: 'Monthly review: 14 contacts to look at',
    about:
      'Gatehouse has drafted the revocation of 14 contacts, for you to look at. Nothing has happened to anybody yet',
    outcomeLines:
      '12 have no student at the school any more\n2 have a newer record\n1 is also a member of staff\n3 have a child at another school of the trust\n1 blocked, and left out',
    next: 'Look at who they are, leave out whoever should keep it, then approve or discard it. If nobody does within 14 days, nothing happens.',
    button: 'Look at it',
    portalUrl: 'https://portal.example/sites/1/plans/2',
    toAddress: 'd.whitfield@riverside.example',
  },
});
