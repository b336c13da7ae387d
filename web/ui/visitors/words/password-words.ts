/** The pages on which a new password is asked for and chosen. `{login}` is filled in. */
export interface PasswordWords {
  readonly title: string;
  readonly signedOut: string;
  readonly password: string;
  readonly save: string;
  readonly saving: string;
  readonly deadTitle: string;
  readonly expired: string;
  readonly used: string;
  readonly unknown: string;
  readonly open: string;
  readonly newLink: string;
  readonly ask: string;
  readonly sendLink: string;
  readonly backToSignIn: string;
  readonly askedTitle: string;
  readonly asked: string;
  readonly nothing: string;
  readonly somethingElse: string;
}
