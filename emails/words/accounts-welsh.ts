import type { AccountWords } from './account-words.ts';

const hello = (name: string) => `Helo ${name},`;
const chooseNew = 'Dewis cyfrinair newydd';
const notYou = {
  strong: 'Os nad chi oedd hyn',
  rest: ', dewiswch gyfrinair newydd nawr, a dywedwch wrth swyddfa’r ysgol.',
};

/** The mails about somebody's own account, in Welsh. */
export const accountsInWelsh: AccountWords = {
  passwordChanged: {
    subject: () => 'Mae eich cyfrinair wedi newid',
    heading: () => 'Mae eich cyfrinair wedi newid',
    preview: () => 'Os nad chi oedd hyn, dewiswch un newydd nawr.',
    before: ({ personName, toAddress, changedAt }) => [
      hello(personName),
      `Newidiwyd cyfrinair y cyfrif ${toAddress} (${changedAt}), ac allgofnodwyd pob dyfais arall.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd bod cyfrinair eich cyfrif wedi newid. Os chi a’i newidiodd, nid oes angen i chi wneud dim.`,
  },
  factorChanged: {
    subject: () => 'Mae’r ffordd yr ydych yn mewngofnodi wedi newid',
    heading: () => 'Mae’r ffordd yr ydych yn mewngofnodi wedi newid',
    preview: ({ change }) => `${change} Os nad chi oedd hyn, gweithredwch nawr.`,
    before: ({ personName, change, changedAt, toAddress }) => [
      hello(personName),
      `${change} Digwyddodd hyn i’r cyfrif ${toAddress} (${changedAt}). Allgofnodwyd pob dyfais arall.`,
      notYou,
    ],
    button: chooseNew,
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd bod y ffordd yr ydych yn mewngofnodi wedi newid. Os chi a’i newidiodd, nid oes angen i chi wneud dim.`,
  },
  newDevice: {
    subject: ({ device }) => `Mewngofnodi newydd: ${device}`,
    heading: () => 'Rydych wedi mewngofnodi ar ddyfais newydd',
    preview: ({ device, signedInAt }) => `${device}, ${signedInAt}. Os nad chi oedd hyn, gweithredwch nawr.`,
    before: ({ personName, toAddress, device, signedInAt, address }) => [
      hello(personName),
      `Mewngofnodwyd i’r cyfrif ${toAddress} ar ddyfais nad oedd wedi ei defnyddio o’r blaen:`,
      { strong: device, rest: [signedInAt, `Cyfeiriad rhwydwaith: ${address}`] },
      'Os chi oedd hyn, mae popeth yn iawn.',
      {
        strong: 'Os na',
        rest: ', dewiswch gyfrinair newydd ar unwaith: bydd hynny’n allgofnodi pob dyfais. Yna dywedwch wrth swyddfa’r ysgol.',
      },
    ],
    button: chooseNew,
    after: () => ['Mae eich proffil yn y porth yn dangos ble yr ydych wedi mewngofnodi.'],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd bod rhywun wedi mewngofnodi i’ch cyfrif. Os chi oedd hynny, nid oes angen i chi wneud dim.`,
  },
  emailChange: {
    subject: () => 'Cadarnhewch eich cyfeiriad e-bost newydd',
    heading: () => 'Cadarnhewch eich cyfeiriad e-bost newydd',
    preview: ({ worksUntil }) => `Defnyddiwch y ddolen erbyn ${worksUntil}.`,
    before: ({ personName, toAddress }) => [
      hello(personName),
      `Gofynasoch am gael mewngofnodi gyda ${toAddress} o hyn ymlaen. Nid oes dim yn newid nes i chi ei gadarnhau.`,
    ],
    button: 'Cadarnhau’r cyfeiriad hwn',
    after: ({ worksUntil }) => [
      `Mae’r ddolen yn gweithio unwaith, mewn porwr lle yr ydych wedi mewngofnodi. Defnyddiwch hi erbyn ${worksUntil}. Dim ond y ddolen ddiweddaraf sy’n gweithio.`,
    ],
    footer: ({ portalName, toAddress, askedAt }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd bod y cyfeiriad hwn wedi ei enwi fel cyfeiriad mewngofnodi newydd rhywun (${askedAt}). Os nad chi oedd hynny, nid oes angen i chi wneud dim: ni all neb fynd i mewn heb y neges hon, ac ni fydd neb byth yn gofyn i chi am y ddolen.`,
  },
  emailChangeAsked: {
    subject: () => 'Gofynnodd rhywun am newid eich cyfeiriad mewngofnodi',
    heading: () => 'Gofynnwyd am gyfeiriad mewngofnodi newydd',
    preview: () => 'Nid oes dim wedi newid eto. Os nad chi oedd hyn, newidiwch eich cyfrinair nawr.',
    before: ({ personName, askedAt, newEmail, toAddress }) => [
      hello(personName),
      `Gofynnodd rhywun sy’n gwybod eich cyfrinair, chi yn ôl pob tebyg, am gael mewngofnodi gyda ${newEmail} yn lle ${toAddress} (${askedAt}).`,
      'Nid oes dim wedi newid eto: rhaid cadarnhau’r cyfeiriad newydd drwy ddolen a anfonwyd ato.',
      {
        strong: 'Os nad chi oedd hyn',
        rest: ', newidiwch eich cyfrinair nawr: bydd hynny’n atal y newid ac yn allgofnodi pawb arall.',
      },
    ],
    button: 'Gweld eich proffil',
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd mai dyma’r cyfeiriad yr ydych yn mewngofnodi ag ef. Os chi a ofynnodd am y newid, nid oes angen i chi wneud dim yma.`,
  },
  emailChangeTaken: {
    subject: () => 'Ceisiodd rhywun ddefnyddio eich cyfeiriad e-bost',
    heading: () => 'Ceisiodd rhywun ddefnyddio eich cyfeiriad e-bost',
    preview: () => 'Nid oes dim wedi newid. Rydych yn mewngofnodi fel o’r blaen.',
    before: ({ askedAt, toAddress }) => [
      `Gofynnodd rhywun sydd â chyfrif arall yma am gael mewngofnodi gyda ${toAddress} o hyn ymlaen (${askedAt}).`,
      'Mae gennych gyfrif gyda’r cyfeiriad hwn eisoes, felly ni newidiwyd dim, ac ni ddywedwyd wrthynt. Rydych yn mewngofnodi fel o’r blaen.',
      'Os chi oedd hynny, a bod gennych ddau gyfrif: mewngofnodwch gyda’r un yr ydych am ei gadw, a gofynnwch i’ch ysgol symud eich mynediad ato.',
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd bod y cyfeiriad hwn wedi ei enwi fel cyfeiriad mewngofnodi newydd rhywun. Os nad chi oedd hynny, nid oes angen i chi wneud dim.`,
  },
  emailChanged: {
    subject: () => 'Mae eich cyfeiriad mewngofnodi wedi newid',
    heading: () => 'Mae eich cyfeiriad mewngofnodi wedi newid',
    preview: ({ newEmail }) => `Rydych yn mewngofnodi gyda ${newEmail} o hyn ymlaen.`,
    before: ({ personName, changedAt, newEmail, toAddress }) => [
      hello(personName),
      `Rydych bellach yn mewngofnodi gyda ${newEmail}, ac nid gyda ${toAddress} mwyach (${changedAt}). Mae eich cyfrinair yn aros fel y mae. Allgofnodwyd pob dyfais arall.`,
      {
        strong: 'Os nad chi oedd hyn',
        rest: ', dywedwch wrth swyddfa’r ysgol ar unwaith: gallant ddod â mynediad y cyfrif hwn i ben.',
      },
    ],
    after: () => [],
    footer: ({ portalName, toAddress }) =>
      `Anfonwyd gan ${portalName} at ${toAddress}, oherwydd mai dyma’r cyfeiriad yr oeddech yn mewngofnodi ag ef hyd yn hyn. Os chi a wnaeth y newid, nid oes angen i chi wneud dim.`,
  },
  addressCode: {
    subject: ({ placeName }) => `Eich cod ar gyfer gwahoddiad ${placeName}`,
    heading: () => 'Eich cod',
    preview: () => 'Mae’n gweithio am ddeg munud.',
    before: ({ inviteeName, loginAddress, placeName }) => [
      hello(inviteeName),
      `Mae rhywun sydd wedi mewngofnodi fel ${loginAddress}, chi yn ôl pob tebyg, am dderbyn gwahoddiad ${placeName} gyda’r cyfrif hwnnw. Teipiwch y cod hwn i ddangos mai chi biau’r ddau gyfeiriad:`,
    ],
    after: ({ worksUntil }) => [
      `Mae’n gweithio unwaith. Defnyddiwch ef erbyn ${worksUntil}. Os ydych wedi gofyn am fwy nag un, dim ond y diweddaraf sy’n gweithio.`,
    ],
    footer: ({ trustName, toAddress }) =>
      `Anfonwyd gan ${trustName} at ${toAddress}, oherwydd y gofynnwyd am god ar gyfer eich gwahoddiad. Os nad chi oedd hynny, nid oes angen i chi wneud dim: heb y cod nid oes dim yn digwydd. Peidiwch byth â’i ddweud wrth neb; ni fydd neb o’ch ysgol yn gofyn i chi amdano.`,
  },
};
