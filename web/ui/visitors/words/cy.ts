import type { PasswordWords } from './password-words.ts';

/** The pages of a new password in Welsh. */
export const cy: PasswordWords = {
  title: 'Dewiswch gyfrinair newydd',
  signedOut: 'Byddwch yn cael eich allgofnodi ym mhobman arall.',
  password: 'Cyfrinair newydd',
  save: 'Cadw’r cyfrinair newydd',
  saving: 'Wrthi’n cadw …',
  deadTitle: 'Nid yw’r ddolen hon yn gweithio',
  expired:
    'Mae’r ddolen hon wedi dod i ben: mae’n gweithio am awr, a dim ond yr un ddiweddaraf sy’n gweithio.',
  used: 'Defnyddiwyd y ddolen hon yn barod. Os mai chi oedd hynny, mewngofnodwch â’ch cyfrinair newydd.',
  unknown: 'Nid ydym yn adnabod y ddolen hon. Agorwch y cyfan ohoni o’r e-bost, neu gofynnwch am un newydd.',
  open: 'Agorwch y ddolen o’r e-bost eto.',
  newLink: 'Anfon dolen newydd',
  ask: 'Dywedwch wrthym â beth rydych yn mewngofnodi. Rydym yn anfon dolen i’ch cyfeiriad e-bost; mae’n gweithio am awr.',
  sendLink: 'Anfon y ddolen',
  backToSignIn: 'Yn ôl i fewngofnodi',
  askedTitle: 'Edrychwch yn eich e-bost',
  asked: 'Os oes gan {login} gyfrif yma, mae dolen ar ei ffordd drwy e-bost. Mae’n gweithio am awr.',
  nothing:
    'Dim byd ar ôl pum munud? Edrychwch yn y ffolder sothach, a gwiriwch yr hyn a deipiwyd gennych. Os yw eich gwahoddiad yn agored o hyd, defnyddiwch y ddolen yn yr e-bost hwnnw yn lle hynny.',
  somethingElse: 'Rhoi cynnig ar rywbeth arall',
};
