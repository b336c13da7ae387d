/** How somebody comes in with an account that they have. `{school}`, `{name}`, `{login}`, `{email}` and `{time}` are filled in. */
export interface EntryWords {
  readonly signInTitle: string;
  readonly signInWhat: string;
  readonly login: string;
  readonly forgot: string;
  readonly logIn: string;
  readonly loggingIn: string;
  readonly signedInAs: string;
  readonly isMe: string;
  readonly codeToo: string;
  readonly somebodyElse: string;
  readonly otherDevice: string;
  readonly signedOutHere: string;
  readonly codeTitle: string;
  readonly codeSent: string;
  readonly sixDigits: string;
  readonly use: string;
  readonly newCodeTitle: string;
  readonly codeOver: string;
  readonly newCode: string;
}
