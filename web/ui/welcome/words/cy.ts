import type { WelcomeWords } from './welcome-words.ts';

/** The pages of a welcome in Welsh. */
export const cy: WelcomeWords = {
  account: 'Eich cyfrif teulu',
  title: 'Eich cyfrif teulu yn {school}',
  hello: 'Helo {name}. Chi’n unig biau’r cyfrif hwn, ac mae ar gyfer:',
  children: 'Eich plant yma',
  create: 'Creu fy nghyfrif',
  haveOne: 'Mae gen i gyfrif yn barod',
  until: 'Gallwch wneud hyn hyd {until}.',
  notYou: 'Nid chi, neu ddim ei eisiau?',
  decline: 'Gwrthod',
  createTitle: 'Creu eich cyfrif',
  once: 'Unwaith yn unig y mae ei angen, ar gyfer eich holl blant yn {school} a’i hysgolion partner.',
  yourName: 'Eich enw',
  signInWith: 'Rydych yn mewngofnodi gyda',
  signInName: 'Rydych yn mewngofnodi gyda’r enw hwn',
  signInNameHint:
    'Cadwch ef, neu dewiswch un arall. Rydych yn mewngofnodi gydag ef yn lle eich cyfeiriad e-bost; mae e-byst yn dal i fynd i’r cyfeiriad hwnnw.',
  password: 'Cyfrinair',
  passwordRule: 'O leiaf {count} nod. Mae tri gair ar hap yn iawn.',
  show: 'Dangos',
  hide: 'Cuddio',
  creating: 'Wrthi’n creu eich cyfrif …',
  back: 'Yn ôl',
};
