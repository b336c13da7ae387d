/** Every word from the mail of a welcome to the family's account. `{school}`, `{name}`, `{until}` and `{count}` are filled in. */
export interface WelcomeWords {
  /** In the title of the window: no school is named there before the link is known to be theirs. */
  readonly account: string;
  readonly title: string;
  readonly hello: string;
  readonly children: string;
  readonly create: string;
  readonly haveOne: string;
  readonly until: string;
  readonly notYou: string;
  readonly decline: string;
  readonly createTitle: string;
  readonly once: string;
  readonly yourName: string;
  readonly signInWith: string;
  readonly signInName: string;
  readonly signInNameHint: string;
  readonly password: string;
  readonly passwordRule: string;
  readonly show: string;
  readonly hide: string;
  readonly creating: string;
  readonly back: string;
}
