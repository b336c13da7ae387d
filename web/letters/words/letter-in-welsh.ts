import type { LetterWords } from './letter-words.ts';

/** The letter to families, in Welsh. */
export const letterInWelsh: LetterWords = {
  title: 'Eich cyfrif teulu',
  hello: (name) => `Helo ${name},`,
  about: (school) =>
    `Mae gan ${school} gyfrif teulu i chi. Chi yn unig biau’r cyfrif: peidiwch â rhoi’r llythyr hwn i neb arall. Yno cewch weld yr hyn sydd gan yr ysgol i chi am:`,
  // Before un, wyth and un ar ddeg, which begin with a vowel, it is “ac”.
  more: (count) => `${[1, 8, 11].includes(count) ? 'ac' : 'a'} ${count} arall`,
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
  password: {
    title: 'Cyfrinair newydd i’ch cyfrif teulu',
    about: (school) =>
      `Mae swyddfa ${school} wedi gwneud y llythyr hwn er mwyn i chi ddewis cyfrinair newydd. Chi yn unig biau’r llythyr: peidiwch â’i roi i neb arall.`,
    login: 'Rydych yn mewngofnodi â',
    steps: [
      'Dewiswch gyfrinair newydd. Tan hynny mae’r hen un yn gweithio.',
      'Mewngofnodwch ag ef. Byddwch wedi’ch allgofnodi ym mhobman arall. Ni fydd angen y cod arnoch eto, a gallwch daflu’r llythyr hwn.',
    ],
  },
  never: (school) => `Ni fydd neb o ${school} yn gofyn i chi am y cod hwn nac am eich cyfrinair.`,
};
