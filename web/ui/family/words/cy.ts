import type { FamilyWords } from './family-words.ts';

/** The family page in Welsh. */
export const cy: FamilyWords = {
  title: 'Fy nheulu',
  children: 'Fy mhlant',
  noChildren: 'Nid yw’r ysgol yn dangos unrhyw blant i chi ar hyn o bryd.',
  products: 'Beth y gallaf ei agor',
  noProducts: 'Nid oes dim i’w agor eto. Bydd yr hyn y mae’r ysgol yn ei roi i deuluoedd yn ymddangos yma.',
  newTab: 'yn agor mewn tab newydd',
  details: 'Fy manylion, fel y mae {school} yn eu cadw',
  name: 'Enw',
  email: 'Cyfeiriad e-bost',
  phone: 'Ffôn',
  type: 'Fe’ch adwaenir fel',
  notWrittenDown: 'Heb ei gofnodi',
  report: 'Rhoi gwybod am gamgymeriad',
  reportHint:
    'A oes rhywbeth o’i le yma? Dywedwch wrth y swyddfa. Byddant yn ei gywiro yng nghofnodion yr ysgol ac yn eich ateb drwy e-bost.',
  school: 'Ysgol',
  whatIsWrong: 'Beth sydd o’i le?',
  sayWhat: 'Dywedwch beth sydd o’i le.',
  send: 'Anfon i’r swyddfa',
  sent: 'Diolch. Mae eich neges gyda’r swyddfa, a byddant yn ateb drwy e-bost.',
  tooOften:
    'Rydych wedi anfon pum neges mewn diwrnod. Rhowch gynnig arall arni yfory, neu ffoniwch yr ysgol.',
  reports: 'Yr hyn y rhoddais wybod amdano',
  waiting: 'Yn aros am ateb',
  answered: 'Ateb y swyddfa:',
  settings: 'Gosodiadau mewngofnodi',
  signInWith: 'Rydych yn mewngofnodi gyda {login}.',
  settingsLink: 'Newid fy enw, fy nghyfrinair neu fy nyfeisiau',
  language: 'Iaith y dudalen hon a’ch e-byst',
  save: 'Cadw',
  saved: 'Wedi’i gadw.',
  signOut: 'Allgofnodi',
  portal: 'Fy nghynhyrchion yn y gwaith',
  aboutToEnd: 'Mae {school} ar fin dod â’ch mynediad i ben. Cymerwch yr hyn sydd ei angen arnoch.',
  endsAfter:
    'Daw eich mynediad i {school} i ben ar ôl {day}. Tan hynny, cymerwch yr hyn sydd ei angen arnoch.',
  noAccess: 'Nid oes gennych fynediad ar hyn o bryd. Gofynnwch i swyddfa’r ysgol.',
};
