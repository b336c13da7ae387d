import type { StepWords } from './step-words.ts';

/** The second step in Welsh. */
export const cy: StepWords = {
  title: 'Ail gam',
  typeApp: 'Roedd eich cyfrinair yn gywir. Nawr teipiwch y cod y mae eich ap dilysu yn ei ddangos.',
  passkeyOrCode:
    'Roedd eich cyfrinair yn gywir. Mae angen eich allwedd mynediad ar eich cyfrif hefyd, neu un o’ch codau wrth gefn.',
  passkeyOnly: 'Roedd eich cyfrinair yn gywir. Mae angen eich allwedd mynediad ar eich cyfrif hefyd.',
  lost: 'Wedi colli’r hyn yr ydych yn mewngofnodi ag ef? Gofynnwch i swyddfa’r ysgol.',
  needsScript:
    'Mae angen JavaScript ar allwedd mynediad, ac mae wedi’i ddiffodd yn y porwr hwn. Trowch ef ymlaen, a llwythwch y dudalen hon eto.',
  cannotPasskey:
    'Ni all y porwr hwn ddefnyddio allweddi mynediad. Mewngofnodwch gydag un arall, neu ar y ddyfais sydd â’ch allwedd mynediad.',
  tenLetters: 'Deg llythyren a digid. Mae pob cod wrth gefn yn gweithio unwaith.',
  sixOrBackup: 'Chwe digid. Heb eich ffôn, teipiwch un o’ch codau wrth gefn.',
  sixOnly: 'Chwe digid. Nid oes gennych godau wrth gefn ar ôl.',
  remember: 'Peidio â gofyn ar y ddyfais hon am 30 diwrnod',
  looking: 'Wrthi’n edrych …',
  again: 'Mewngofnodwch eto',
  tooManyWrong:
    'Roedd hynny’n un cod anghywir yn ormod. Rhowch eich cyfrinair eto, yna arhoswch am y cod nesaf.',
  tookTooLong: 'Cymerodd hyn ormod o amser. Mae’r ail gam yn aros am ddeg munud.',
  noCodeYet:
    'Rydych wedi mewngofnodi heb god. Teipiwch yr un y mae eich ap dilysu yn ei ddangos, neu god wrth gefn.',
  goOn: 'Ymlaen',
  isSetUp: 'Mae eich ail gam wedi’i osod',
  appIsAsked: 'Gofynnir am eich ap dilysu ar ôl eich cyfrinair.',
  passkeyStands:
    'Mae eich allwedd mynediad yn cymryd ei le. Mae codau wrth gefn yn eich gadael i mewn lle nad oes gennych allwedd mynediad gyda chi.',
  makeCodes: 'Gwneud codau wrth gefn',
  makeNewCodes: 'Gwneud codau wrth gefn newydd',
  otherApp: 'Defnyddio ap dilysu arall',
  appToo: 'Gosod ap dilysu hefyd',
  remove: 'Tynnu’r ail gam',
  signsOut: 'Mae pob un o’r rhain yn eich allgofnodi ar bob dyfais arall.',
  backToProfile: 'Yn ôl i’ch proffil',
  setUp: 'Gosod eich ail gam',
  replaceApp: 'Newid eich ap dilysu',
  begin: 'Dechrau',
  notNow: 'Nid nawr',
  oldCounts: 'Yr ap yr ydych yn ei ddefnyddio nawr sy’n cyfrif nes bod cod cyntaf yr un newydd yn gywir.',
  trustAsks: 'Mae eich ymddiriedolaeth yn gofyn i chi am ail gam wrth fewngofnodi.',
  opensThen: 'Bydd yr hyn y mae’n ei ddiogelu yn agor cyn gynted ag y byddwch wedi ei osod.',
  why: 'Mae ail gam yn cadw eraill allan, hyd yn oed os ydynt yn gwybod eich cyfrinair. Mae’n cymryd dau funud: mae ap dilysu ar eich ffôn, megis Google Authenticator neu Microsoft Authenticator, yn dangos cod yr ydych yn ei deipio ar ôl eich cyfrinair.',
  scan: 'Sganiwch hwn gyda’ch ap dilysu.',
  qr: 'Cod QR ar gyfer eich ap dilysu',
  onPhone: 'Ar y ffôn hwn? Agorwch yr ap',
  typeInstead: 'Ei deipio yn lle hynny',
  typeShown: 'Teipiwch y cod y mae’r ap yn ei ddangos wedyn.',
  sixDigits: 'Chwe digid. Maent yn newid bob hanner munud.',
  confirm: 'Cadarnhau',
  keepCodes: 'Cadwch eich codau wrth gefn',
  keepWhy:
    'Mae eich ail gam wedi’i osod. Heb eich ffôn na’ch allwedd mynediad, mae pob un o’r codau hyn yn eich gadael i mewn {once}. Ni chânt eu dangos eto: argraffwch nhw, neu cadwch nhw gyda’ch cyfrineiriau. Nid yw rhai hŷn yn gweithio mwyach.',
  once: 'unwaith',
  codes: 'Codau wrth gefn',
  file: 'Codau wrth gefn {email} ar gyfer Gatehouse. Mae pob un yn gweithio unwaith.',
  fileName: 'gatehouse-codau-wrth-gefn',
  download: 'Lawrlwytho',
  print: 'Argraffu',
  kept: 'Rwyf wedi eu cadw',
};
