import type { DoorWords } from './door-words.ts';

/** The door of a welcome in Welsh. */
export const cy: DoorWords = {
  questionTitle: 'Cwestiwn yn gyntaf',
  questionWhy:
    'Fel na all neb arall agor eich cyfrif teulu yn {school}, teipiwch rywbeth y mae’r teulu yn ei wybod.',
  birthDate: 'Dyddiad geni un o’ch plant yn {school}',
  birthHint: 'Mewn rhifau, er enghraifft 27 3 2014. Mae unrhyw un ohonynt yn iawn.',
  day: 'Diwrnod',
  month: 'Mis',
  year: 'Blwyddyn',
  letterTitle: 'Cod eich llythyr yn gyntaf',
  letterWhy:
    'Fel na all neb arall agor eich cyfrif teulu yn {school}, mae’r ysgol yn anfon llythyr â chod atoch hefyd.',
  code: 'Y cod',
  codeHint: 'Deuddeg llythyren a rhif, gyda’r llinellau neu hebddynt.',
  goOn: 'Ymlaen',
  looking: 'Wrthi’n edrych …',
  notKnown: 'Ddim yn ei wybod, neu nid yw’n cael ei dderbyn? Gall swyddfa’r ysgol helpu.',
  noLetter: 'Dim llythyr eto? Gall swyddfa’r ysgol argraffu un i chi.',
  notForYou: 'Nid i chi?',
  restsTitle: 'Mae’r ddolen hon yn gorffwys',
  restsWhy: 'Bu gormod o atebion anghywir, felly nid yw’n derbyn rhagor.',
  restsNext: 'Gofynnwch i swyddfa {school}: gallant anfon dolen newydd atoch, neu argraffu llythyr i chi.',
  declineTitle: 'Dim cyfrif teulu?',
  declineWhat:
    'Ni chaiff cyfrif ei greu, ac ni fydd y ddolen yn gweithio mwyach. Bydd swyddfa {school} yn cael gwybod, a gall ysgrifennu atoch eto.',
  reason: 'Rheswm (os ydych am roi un)',
  reasonHint: 'Bydd y swyddfa yn ei ddarllen. Er enghraifft: nid fy mhlentyn i yw hwn.',
  moment: 'Un eiliad …',
  declinedTitle: 'Rydych wedi gwrthod',
  declinedWhat: 'Ni newidiwyd dim byd o’ch eiddo, ac mae swyddfa {school} wedi cael gwybod.',
  declinedNext: 'Os ydych wedi newid eich meddwl, gofynnwch iddynt: gallant ysgrifennu atoch eto.',
  sentTitle: 'Mae dolen newydd ar ei ffordd',
  sentWhy: 'Fe’i hanfonwyd am {time}, i’r cyfeiriad sydd gan {school}.',
  sentNext:
    'Agorwch y ddolen yn yr e-bost hwnnw; edrychwch yn y ffolder sothach hefyd. Nid yw’r ddolen hon yn gweithio mwyach.',
  expiredTitle: 'Mae’r ddolen hon wedi dod i ben',
  replacedTitle: 'Mae dolen fwy newydd',
  sevenDays: 'Dim ond y ddolen ddiweddaraf sy’n gweithio, a hynny am saith diwrnod.',
  newOne: 'Gallwn anfon un newydd i’r cyfeiriad sydd gan {school}. Edrychwch yn y ffolder sothach hefyd.',
  deadTitle: 'Nid yw’r ddolen hon yn gweithio mwyach',
  deadWhy: 'Os ydych wedi creu eich cyfrif yn barod, mewngofnodwch.',
  deadNext: 'Fel arall gofynnwch i swyddfa {school}: gallant ddweud wrthych sut i fynd ymlaen.',
  unknownTitle: 'Nid ydym yn adnabod y ddolen hon',
  unknownWhy: 'Efallai ei bod wedi’i thorri, neu fod y dudalen hon wedi bod ar agor yn rhy hir.',
  unknownNext:
    'Agorwch y ddolen yn eich e-bost eto, y cyfan ohoni. Os nad yw hynny’n helpu, gofynnwch i’ch ysgol am un newydd.',
  askFor: 'Anfonwch ddolen newydd ataf',
  askAgain: 'Anfonwch un arall',
  sending: 'Wrthi’n anfon …',
  signIn: 'Mewngofnodi',
};
