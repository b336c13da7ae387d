import type { ProblemWords } from './problem-words.ts';

/** The pages of what went wrong, in Welsh. */
export const cy: ProblemWords = {
  unreadableTitle: 'Nid oeddem yn deall hynny',
  unreadableWhat: 'Anfonodd y dudalen rywbeth na allwn ei ddarllen. Ni newidiwyd dim.',
  unreadableNext: 'Ewch yn ôl, llwythwch y dudalen eto a rhowch gynnig arall arni.',
  forbiddenTitle: 'Ni allwch agor hyn',
  forbiddenWhat: 'Rydych wedi mewngofnodi, ond nid yw’r dudalen hon ar gael i chi. Ni newidiwyd dim.',
  forbiddenNext: 'Os oes ei hangen arnoch, gofynnwch i swyddfa’r ysgol.',
  missingTitle: 'Ni allwn ddod o hyd i’r dudalen honno',
  missingWhat: 'Efallai fod y cyfeiriad wedi’i gamdeipio, neu nad yw’r hyn oedd yma ar gael mwyach.',
  missingNext: 'Ewch yn ôl, neu dechreuwch eto isod.',
  largeTitle: 'Roedd hynny’n rhy fawr',
  largeWhat: 'Anfonwyd mwy nag y gallwn ei dderbyn ar unwaith. Ni newidiwyd dim.',
  largeNext: 'Anfonwch lai ar y tro.',
  brokenTitle: 'Aeth rhywbeth o’i le ar ein hochr ni',
  brokenWhat:
    'Rydym wedi cofnodi’r hyn a ddigwyddodd. Mae’r hyn a wnaethoch cyn y dudalen hon wedi’i gadw; efallai nad yw’r hyn a wnaethoch arni.',
  brokenNext:
    'Rhowch gynnig arall arni ymhen ychydig. Os bydd yn parhau, dywedwch wrth swyddfa’r ysgol a rhowch y rhif isod.',
  offlineTitle: 'Ni allem gyrraedd y porth',
  offlineWhat:
    'Efallai nad oes gennych gysylltiad â’r rhyngrwyd. Efallai nad yw’r hyn a wnaethoch ar y dudalen hon wedi’i gadw.',
  offlineNext: 'Gwiriwch eich cysylltiad, yna rhowch gynnig arall arni.',
  otherTitle: 'Ni weithiodd hyn',
  otherWhat: 'Ni newidiwyd dim.',
  otherNext: 'Ewch yn ôl a rhowch gynnig arall arni.',
  number: 'Rhif:',
  start: 'Tudalen gychwyn',
  again: 'Rhoi cynnig arall arni',
};
