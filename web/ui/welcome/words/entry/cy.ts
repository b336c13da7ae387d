import type { EntryWords } from './entry-words.ts';

/** How somebody comes in with an account that they have, in Welsh. */
export const cy: EntryWords = {
  signInTitle: 'Mewngofnodi â chyfrif sydd gennych yn barod',
  signInWhat: 'Caiff {school} ei hychwanegu ato cyn gynted ag y byddwch i mewn.',
  login: 'Cyfeiriad e-bost neu enw mewngofnodi',
  forgot: 'Wedi’i anghofio?',
  logIn: 'Mewngofnodi',
  loggingIn: 'Wrthi’n mewngofnodi …',
  signedInAs: 'Rydych wedi mewngofnodi fel {name} ({login}).',
  isMe: 'Ie, fi yw hwn: defnyddio’r cyfrif hwn',
  codeToo: 'Rydym yn anfon cod i {email}, i fod yn siŵr. Rydych yn ei deipio yma.',
  somebodyElse: 'Na: mewngofnodi fel rhywun arall',
  otherDevice: 'Na: mae rhywun arall yn defnyddio’r ddyfais hon',
  signedOutHere: 'Caiff y cyfrif arall ei allgofnodi yma, ac rydych yn mynd ymlaen â’ch un chi.',
  codeTitle: 'Teipiwch y cod',
  codeSent: 'Rydym wedi anfon chwe digid i {email}. Maent yn gweithio hyd {time}.',
  sixDigits: 'Chwe digid, o’r e-bost diweddaraf. Edrychwch yn y ffolder sothach hefyd.',
  use: 'Defnyddio {login}',
  newCodeTitle: 'Gofyn am god newydd',
  codeOver: 'Nid yw’r cod a anfonwyd ddiwethaf yn gweithio mwyach. Gallwn anfon un arall i {email}.',
  newCode: 'Anfon cod newydd',
};
