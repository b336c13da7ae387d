import type { ShellWords } from './shell-words.ts';

/** What stands round a page that families see, in Welsh. */
export const cy: ShellWords = {
  skip: 'Neidio i’r cynnwys',
  foot: 'Eich ffordd i mewn i systemau eich ysgol.',
  home: 'Gatehouse, eich cynhyrchion',
  familyHome: 'Gatehouse, fy nheulu',
  family: 'Fy nheulu',
  switchProduct: 'Newid cynnyrch',
  products: 'Eich cynhyrchion',
  noProducts: 'Bydd y cynhyrchion a roddir i chi yn ymddangos yma.',
  account: '{initials}, eich cyfrif',
  profile: 'Eich proffil',
  signOut: 'Allgofnodi',
  signOutEverywhere: 'Allgofnodi ar bob dyfais',
  light: 'Defnyddio lliwiau golau',
  dark: 'Defnyddio lliwiau tywyll',
  messages: 'Negeseuon',
  dismiss: 'Cau’r neges',
};
