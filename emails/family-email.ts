import { defineEmail, type Email, type Words } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import { joined, mjml } from './mjml.ts';

/** Everything that a mail to a family says, in one language: sentences of the mail's own words, and nothing else. */
export interface FamilyText<Key extends string> {
  readonly subject: (to: Words<Key>) => string;
  readonly heading: (to: Words<Key>) => string;
  readonly preview: (to: Words<Key>) => string;
  /** Paragraphs above the list of children, and after the button. */
  readonly before: (to: Words<Key>) => readonly string[];
  readonly button: string;
  readonly after: (to: Words<Key>) => readonly string[];
  /** Who sent it, why, and what to do if it was not expected. */
  readonly footer: (to: Words<Key>) => string;
}

/** What every mail to a family needs to be told: the children are a list. */
type Told = 'trustName' | 'childrenLines';

/** Makes a message of its sentences: the HTML and the plain text say the same, in any language. */
export function familyEmail<Key extends string>(
  text: FamilyText<Key | Told>,
  url: Key,
  example: Words<Key | Told>,
): Email<Key | Told> {
  const paragraphs = (lines: readonly string[]) =>
    joined(lines.map((line) => mjml`<mj-text>${line}</mj-text>`));
  return defineEmail<Key | Told>({
    subject: text.subject,
    body: (to) =>
      frame({
        organisation: to.trustName,
        heading: text.heading(to),
        preview: text.preview(to),
        content: mjml`
          ${paragraphs(text.before(to))}
          ${panel(to.childrenLines)}
          ${button(text.button, to[url])}
          ${paragraphs(text.after(to))}
        `,
        footer: mjml`${text.footer(to)}`,
      }),
    text: (to) =>
      [
        ...text.before(to),
        to.childrenLines,
        `${text.button}:\n${to[url]}`,
        ...text.after(to),
        `--\n${text.footer(to)}\n`,
      ].join('\n\n'),
    example,
  });
}
