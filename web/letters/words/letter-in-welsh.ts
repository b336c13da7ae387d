import type { LetterWords } from './letter-words.ts';

/** The letter to families, in Welsh. */
export const letterInWelsh: LetterWords = {
  title: 'Eich cyfrif teulu',
  hello: (name) => `Helo ${name},`,
  about: (school) =>
    `Mae gan ${school} gyfrif teulu i chi. Chi yn unig biau’r cyfrif: peidiwch â rhoi’r llythyr hwn i neb arall. Yno cewch weld yr hyn sydd gan yr ysgol i chi am:`,
  more: (count) => `a ${count} arall`,
  openAddress: 'Agorwch y cyfeiriad hwn',
  typeCode: 'a theipiwch y cod hwn',
  whatToDo: 'Beth i’w wneud',
  steps: [
    'Pwyntiwch gamera ffôn at y sgwâr, neu agorwch y cyfeiriad wrth ei ymyl a theipio’r cod.',
    'Dewiswch enw i fewngofnodi ag ef a chyfrinair. Os oes gennych gyfrif yma eisoes, mewngofnodwch ag ef.',
    'Dyna’r cyfan. Ni fydd angen y cod arnoch eto, a gallwch daflu’r llythyr hwn.',
  ],
  linkAsks: 'Os bydd dolen mewn e-bost yn gofyn i chi am god, teipiwch yr un hwn yno.',
  goodToKnow: 'Da gwybod',
  until: ({ worksUntil, school }) =>
    `Mae’r cod yn gweithio unwaith, hyd ${worksUntil}. Os nad yw’n gweithio, os oes rhywbeth o’i le yma, neu os nad i chi y mae’r llythyr hwn, gofynnwch i swyddfa ${school}. Gallant argraffu un newydd i chi.`,
  never: (school) => `Ni fydd neb o ${school} yn gofyn i chi am y cod hwn nac am eich cyfrinair.`,
};
