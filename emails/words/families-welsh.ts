import type { Words } from '../define-email.ts';
import type { FamilyWords, WelcomeKey } from './family-words.ts';

const accept = 'Agor eich cyfrif';
const hello = (name: string) => `Helo ${name},`;
const signsIn = ({ signInWith }: Words<WelcomeKey>) =>
  `Wedyn byddwch yn mewngofnodi gyda ${signInWith} a’r cyfrinair y byddwch yn ei ddewis.`;
const why = ({ trustName, toAddress, placeName }: Words<WelcomeKey>) =>
  `Anfonwyd gan ${trustName} at ${toAddress}, oherwydd bod ${placeName} wedi eich cofnodi fel rhiant neu ofalwr. Os nad oeddech yn disgwyl hyn, nid oes angen i chi wneud dim: ni chaiff unrhyw gyfrif ei greu oni bai eich bod chi’n ei greu. Os ydych yn ansicr, ffoniwch ${placeName} ar rif yr ydych eisoes yn ei wybod.`;
const sameLink =
  'Dyma’r un ddolen ag yn y neges gyntaf. Os nad ydych am ei chael, agorwch hi a dewis gwrthod: yna ni fydd neb yn eich atgoffa eto.';
const mistake = 'Os ydych yn meddwl bod hyn yn gamgymeriad, gofynnwch i swyddfa’r ysgol.';

/** The mails to families, in Welsh. */
export const familiesInWelsh: FamilyWords = {
  welcome: {
    subject: ({ placeName }) => `Croeso i’ch cyfrif teulu yn ${placeName}`,
    heading: ({ placeName }) => `Eich cyfrif teulu yn ${placeName}`,
    preview: ({ worksUntil }) => `Agorwch ef erbyn ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `Mae gan ${placeName} gyfrif teulu yn barod i chi. Chi yn unig biau’r cyfrif, ac mae ar gyfer:`,
    ],
    button: accept,
    after: (to) => [
      signsIn(to),
      `Mae’r ddolen yn gweithio unwaith. Defnyddiwch hi erbyn ${to.worksUntil}. Os yw wedi dod i ben, agorwch hi a gofyn am un newydd, neu gofynnwch i swyddfa ${to.placeName}. Os cawsoch fwy nag un neges o’r fath, dim ond y ddolen yn y ddiweddaraf sy’n gweithio.`,
    ],
    footer: why,
  },
  guarded: {
    ready: ({ placeName }) => `Mae gan ${placeName} gyfrif teulu yn barod i chi. Chi yn unig biau’r cyfrif.`,
    asks: {
      child_birth_date:
        'Yn gyntaf bydd y ddolen yn gofyn am ddyddiad geni un o’ch plant yn yr ysgol, fel na all neb arall agor eich cyfrif.',
      letter_code:
        'Yn gyntaf bydd y ddolen yn gofyn am god, fel na all neb arall agor eich cyfrif. Bydd yr ysgol yn ei anfon atoch mewn llythyr.',
    },
  },
  reminder: {
    subject: ({ placeName }) => `Nodyn atgoffa: eich cyfrif teulu yn ${placeName}`,
    heading: () => 'Mae eich cyfrif teulu yn dal i aros amdanoch',
    preview: ({ worksUntil }) => `Agorwch ef erbyn ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `Mae gan ${placeName} gyfrif teulu yn barod i chi, a bydd y ddolen iddo yn dod i ben ymhen ychydig ddyddiau. Mae ar gyfer:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `Defnyddiwch y ddolen erbyn ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  lastReminder: {
    subject: ({ placeName }) => `Diwrnod olaf: eich cyfrif teulu yn ${placeName}`,
    heading: () => 'Bydd y ddolen i’ch cyfrif teulu yn dod i ben cyn hir',
    preview: ({ worksUntil }) => `Agorwch ef erbyn ${worksUntil}.`,
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `Mae gan ${placeName} gyfrif teulu yn barod i chi. Dyma’r nodyn atgoffa olaf: bydd y ddolen iddo yn dod i ben o fewn diwrnod. Mae ar gyfer:`,
    ],
    button: accept,
    after: (to) => [signsIn(to), `Defnyddiwch y ddolen erbyn ${to.worksUntil}. ${sameLink}`],
    footer: why,
  },
  childAdded: {
    subject: ({ placeName }) => `Mae ${placeName} nawr yn eich cyfrif teulu`,
    heading: ({ placeName }) => `Mae ${placeName} nawr yn eich cyfrif teulu`,
    preview: () => 'Nid oes angen i chi wneud dim: mewngofnodwch fel arfer.',
    before: ({ inviteeName, placeName }) => [
      hello(inviteeName),
      `Mae ${placeName} wedi ei ychwanegu at y cyfrif teulu sydd gennych eisoes. O hyn ymlaen fe welwch yno:`,
    ],
    button: 'Agor eich cyfrif teulu',
    after: () => ['Mewngofnodwch fel arfer. Nid oes cyfrinair newydd.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Anfonwyd gan ${trustName} at ${toAddress}, oherwydd bod ${placeName} wedi eich cofnodi fel rhiant neu ofalwr. Os nad yw hynny’n gywir, ffoniwch ${placeName} ar rif yr ydych eisoes yn ei wybod.`,
  },
  ended: {
    subject: ({ schoolName }) => `Mae eich cyfrif teulu yn ${schoolName} wedi dod i ben`,
    heading: () => 'Mae eich cyfrif teulu wedi dod i ben',
    preview: ({ keptUntil }) => `Gall swyddfa’r ysgol ei roi yn ôl hyd ${keptUntil}.`,
    before: ({ personName, schoolName, keptUntil }) => [
      hello(personName),
      `Mae eich mynediad i ${schoolName} wedi dod i ben, ac ni allwch fewngofnodi i’ch cyfrif teulu mwyach.`,
      `${mistake} Hyd ${keptUntil} gall y swyddfa roi’r un cyfrif yn ôl i chi, gyda’r un cyfrinair. Ar ôl y diwrnod hwnnw byddai angen gwahoddiad newydd arnoch.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Anfonwyd gan ${schoolName} (${trustName}) at ${toAddress}, oherwydd bod gennych gyfrif teulu gyda ni. Nid oes angen i chi wneud dim. Gofynnwch i swyddfa’r ysgol os oes gennych gwestiwn.`,
  },
  endedHere: {
    subject: ({ schoolName }) => `Mae eich mynediad i ${schoolName} wedi dod i ben`,
    heading: ({ schoolName }) => `Mae eich mynediad i ${schoolName} wedi dod i ben`,
    preview: () => 'Mae eich manylion mewngofnodi yn aros fel yr oeddent.',
    before: ({ personName, schoolName }) => [
      hello(personName),
      `Mae eich mynediad i ${schoolName} fel teulu wedi dod i ben. Mae popeth arall y gallech ei agor yn aros fel yr oedd, a’ch manylion mewngofnodi a’ch cyfrinair hefyd. Efallai y gofynnir i chi fewngofnodi eto.`,
      `${mistake} Gallant roi’r mynediad yn ôl.`,
    ],
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Anfonwyd gan ${schoolName} (${trustName}) at ${toAddress}, oherwydd bod gennych fynediad i’r ysgol hon. Nid oes angen i chi wneud dim. Gofynnwch i swyddfa’r ysgol os oes gennych gwestiwn.`,
  },
  restored: {
    subject: ({ schoolName }) => `Mae gennych fynediad i ${schoolName} eto`,
    heading: ({ schoolName }) => `Mae gennych fynediad i ${schoolName} eto`,
    preview: () => 'Yr un cyfrif a’r un cyfrinair ag o’r blaen.',
    before: ({ personName, schoolName, signInAs }) => [
      hello(personName),
      `Mae swyddfa ${schoolName} wedi rhoi eich mynediad yn ôl i chi. Mewngofnodwch fel ${signInAs}, gyda’r cyfrinair oedd gennych o’r blaen. Nid oes dim i’w dderbyn.`,
    ],
    button: 'Mewngofnodi',
    after: () => [],
    footer: ({ schoolName, trustName, toAddress }) =>
      `Anfonwyd gan ${schoolName} (${trustName}) at ${toAddress}, oherwydd bod eich mynediad wedi ei roi yn ôl. Os nad oeddech yn disgwyl hyn, nid oes angen i chi wneud dim. Gofynnwch i swyddfa’r ysgol os oes gennych gwestiwn.`,
  },
  reportAnswered: {
    subject: ({ placeName }) => `Mae ${placeName} wedi ateb eich adroddiad`,
    heading: ({ placeName }) => `Mae ${placeName} wedi ateb eich adroddiad`,
    preview: ({ answer }) => answer,
    before: ({ personName, placeName }) => [
      hello(personName),
      `Dywedasoch wrth ${placeName} fod rhywbeth o’i le yn eich cofnod. Ateb y swyddfa:`,
    ],
    button: 'Agor fy nhudalen deulu',
    after: () => ['Gallwch ei weld ar eich tudalen deulu hefyd.'],
    footer: ({ trustName, toAddress, placeName }) =>
      `Anfonwyd gan ${trustName} at ${toAddress}, oherwydd eich bod wedi rhoi gwybod i ${placeName} am gamgymeriad. Os na wnaethoch, neu os oes gennych gwestiwn, gofynnwch i swyddfa’r ysgol.`,
  },
  passwordReset: {
    subject: () => 'Dewiswch gyfrinair newydd',
    heading: () => 'Dewiswch gyfrinair newydd',
    preview: ({ worksUntil }) => `Defnyddiwch y ddolen erbyn ${worksUntil}.`,
    before: ({ personName, loginName }) => [
      hello(personName),
      `Gofynnodd rhywun, chi neu swyddfa’r ysgol yn ôl pob tebyg, am gyfrinair newydd i’r cyfrif sy’n mewngofnodi gyda ${loginName}.`,
    ],
    button: 'Dewis cyfrinair newydd',
    after: ({ worksUntil }) => [
      `Mae’r ddolen yn gweithio unwaith. Defnyddiwch hi erbyn ${worksUntil}. Ar ôl hynny, gofynnwch am un arall ar y dudalen fewngofnodi.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd y gofynnwyd am gyfrinair newydd (${askedAt}). Os nad chi oedd hynny, nid oes angen i chi wneud dim: mae eich cyfrinair yn aros fel y mae. Ni fydd neb o’ch ysgol byth yn gofyn i chi am y ddolen hon.`,
  },
};
