/** The pages on which the code of a letter is typed in. `{name}` and `{until}` are filled in. */
export interface CodeWords {
  readonly title: string;
  readonly what: string;
  readonly codeHint: string;
  readonly used: string;
  readonly noLetter: string;
  readonly alone: string;
  readonly signsIn: string;
  readonly keepName: string;
  readonly another: string;
  readonly until: string;
}
