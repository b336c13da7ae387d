/** Every word of the family page. `{school}`, `{day}` and `{login}` are filled in. */
export interface FamilyWords {
  readonly title: string;
  readonly children: string;
  readonly noChildren: string;
  readonly products: string;
  readonly noProducts: string;
  readonly newTab: string;
  readonly details: string;
  readonly name: string;
  readonly email: string;
  readonly phone: string;
  readonly type: string;
  readonly notWrittenDown: string;
  readonly report: string;
  readonly reportHint: string;
  readonly school: string;
  readonly whatIsWrong: string;
  readonly sayWhat: string;
  readonly send: string;
  readonly sent: string;
  readonly tooOften: string;
  readonly reports: string;
  readonly waiting: string;
  readonly answered: string;
  readonly settings: string;
  readonly signInWith: string;
  readonly settingsLink: string;
  readonly language: string;
  readonly save: string;
  readonly saved: string;
  readonly signOut: string;
  readonly portal: string;
  readonly aboutToEnd: string;
  readonly endsAfter: string;
  readonly noAccess: string;
}
