/** What a letter for a new password says otherwise. */
export interface PasswordLetterWords {
  readonly title: string;
  readonly about: (school: string) => string;
  /** Above what they sign in with. */
  readonly login: string;
  /** After the first step, which is the same. */
  readonly steps: readonly [string, string];
}

/** Everything that stands on a letter, in one language. */
export interface LetterWords {
  readonly title: string;
  readonly hello: (name: string) => string;
  /** Above the children's names. */
  readonly about: (school: string) => string;
  /** After the first few children. */
  readonly more: (count: number) => string;
  readonly openAddress: string;
  readonly typeCode: string;
  readonly whatToDo: string;
  readonly steps: readonly [string, string, string];
  /** After the first step, where the link of a mail asks for the code as well. */
  readonly linkAsks: string;
  readonly goodToKnow: string;
  readonly until: (to: { readonly worksUntil: string; readonly school: string }) => string;
  readonly password: PasswordLetterWords;
  /** At the foot. */
  readonly never: (school: string) => string;
}
