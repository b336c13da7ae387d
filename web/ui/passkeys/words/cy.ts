import type { PasskeyWords } from './passkey-words.ts';

/** Passkeys, and being asked once more who one is, in Welsh. */
export const cy: PasskeyWords = {
  passkeys: 'Allweddi mynediad',
  what: 'Mewngofnodwch â’ch ôl bys, eich wyneb neu PIN eich dyfais, yn lle cyfrinair a chod. Dim ond ar y wefan hon y mae allwedd mynediad yn gweithio: ni all neb ei chael gennych drwy dwyll.',
  none: 'Nid oes gennych yr un eto. Ychwanegwch un ar y ffôn neu’r cyfrifiadur yr ydych yn ei ddefnyddio fwyaf.',
  add: 'Ychwanegu allwedd mynediad',
  needsScript: 'Mae angen JavaScript ar allweddi mynediad, ac mae wedi’i ddiffodd yn y porwr hwn.',
  notUsed: 'Heb ei defnyddio eto',
  lastUsed: 'Defnyddiwyd ddiwethaf: {when}',
  added: 'Ychwanegwyd: {when}',
  elsewhereToo: ', ac mae ar eich dyfeisiau eraill hefyd',
  rename: 'Ailenwi',
  remove: 'Tynnu',
  renameIt: 'Ailenwi {name}',
  removeThis: 'Tynnu {name}',
  removeIt: 'Tynnu {name}?',
  goOn: 'Ymlaen',
  cancel: 'Canslo',
  close: 'Cau',
  addWhat:
    'Bydd eich dyfais yn gofyn am eich ôl bys, eich wyneb neu ei PIN. Nid yw’r un o’r rhain byth yn ei gadael. Cewch eich allgofnodi ym mhobman arall, ac e-bost i ddweud wrthych.',
  removeWhat:
    'Ni all neb fewngofnodi â hi mwyach. Cewch eich allgofnodi ym mhobman arall, ac e-bost i ddweud wrthych. Bydd eich dyfais yn dal i’w dangos nes i chi ei dileu yno hefyd.',
  name: 'Eich enw chi arni',
  nameHint: 'Er mwyn i chi ei hadnabod pan fydd gennych sawl un.',
  isAdded: 'Ychwanegwyd yr allwedd mynediad',
  isAddedText: 'Gallwch fewngofnodi â hi o hyn ymlaen.',
  isRenamed: 'Ailenwyd yr allwedd mynediad',
  isRenamedText: 'Ei henw o hyn ymlaen yw {name}.',
  isRemoved: 'Tynnwyd yr allwedd mynediad',
  isRemovedText: 'Nid oes neb yn mewngofnodi â {name} mwyach.',
  NotAllowedError:
    'Ni ddefnyddiwyd allwedd mynediad. Rhowch gynnig arall arni pan fyddwch yn barod: bydd eich dyfais yn gofyn pwy ydych chi.',
  InvalidStateError: 'Mae gan y ddyfais hon allwedd mynediad i chi eisoes. Gallwch fewngofnodi â honno.',
  NotSupportedError:
    'Ni all y ddyfais hon wneud allwedd mynediad y gallem ei defnyddio. Rhowch gynnig arni ar eich ffôn.',
  didNotWork: 'Ni weithiodd hynny. Rhowch gynnig arall arni, neu gwnewch ef mewn ffordd arall.',
  proofTitle: 'Cadarnhewch mai chi sydd yna',
  proofWhy:
    'Nid yw’n hawdd dadwneud yr hyn yr ydych ar fin ei wneud. Fel na all neb ei wneud yn eich porwr agored, rydym yn gofyn unwaith eto; wedyn ni fyddwn yn gofyn am {minutes} munud.',
  proveFirst: ', ac yna gwnewch ef eto.',
  yourPassword: 'Eich cyfrinair',
  code: 'Cod',
  codeHint: 'Chwe digid o’ch ap dilysu, neu un o’ch codau wrth gefn.',
  confirm: 'Cadarnhau',
  byPasskey: 'Defnyddio allwedd mynediad yn lle hynny',
  byCode: 'Defnyddio cod yn lle hynny',
  byPassword: 'Defnyddio eich cyfrinair yn lle hynny',
};
