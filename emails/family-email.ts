import { defineEmail, type Email, type Words } from './define-email.ts';
import { button, frame, panel } from './frame.ts';
import type { MailLanguage } from './languages.ts';
import { joined, mjml, type Mjml } from './mjml.ts';

/** What matters most in a mail, and what follows: the rest of the sentence, or lines beneath it. */
export interface Stressed {
  readonly strong: string;
  readonly rest: string | readonly string[];
}

/** Everything that a mail says, in one language: sentences of the mail's own words, and nothing else. */
export interface FamilyText<Key extends string> {
  readonly subject: (to: Words<Key>) => string;
  readonly heading: (to: Words<Key>) => string;
  readonly preview: (to: Words<Key>) => string;
  /** Paragraphs above the list, and after the button. */
  readonly before: (to: Words<Key>) => readonly (string | Stressed)[];
  readonly button?: string;
  readonly after: (to: Words<Key>) => readonly string[];
  /** Who sent it, why, and what to do if it was not expected. */
  readonly footer: (to: Words<Key>) => string;
}

/** Which of a mail's words stand where. */
interface Places<Key extends string> {
  /** In whose name it goes out. */
  readonly from: Key;
  /** What stands in a box: the children, an answer. */
  readonly panel?: Key;
  /** Where the button leads. */
  readonly url?: Key;
}

/** Makes a message of its sentences: the HTML and the plain text say the same, in every language that there are sentences in. */
export function familyEmail<Key extends string>(
  texts: Readonly<Record<MailLanguage, FamilyText<Key>>>,
  places: Places<Key>,
  example: Words<Key>,
): Email<Key> {
  const say = (language: MailLanguage) => inOneLanguage(texts[language], places, example, language);
  return { ...say('en'), abroad: { cy: say('cy'), pl: say('pl'), ur: say('ur'), ar: say('ar') } };
}

function inOneLanguage<Key extends string>(
  text: FamilyText<Key>,
  { from, panel: inPanel, url }: Places<Key>,
  example: Words<Key>,
  language: MailLanguage,
): Email<Key> {
  const paragraphs = (some: readonly (string | Stressed)[]) =>
    joined(some.map((one) => mjml`<mj-text>${asMarkup(one)}</mj-text>`));
  return defineEmail<Key>({
    subject: text.subject,
    body: (to) =>
      frame({
        organisation: to[from],
        heading: text.heading(to),
        preview: text.preview(to),
        content: mjml`
          ${paragraphs(text.before(to))}
          ${inPanel ? panel(to[inPanel]) : ''}
          ${url && text.button ? button(text.button, to[url], language) : ''}
          ${paragraphs(text.after(to))}
        `,
        footer: mjml`${text.footer(to)}`,
        language,
      }),
    text: (to) =>
      [
        ...text.before(to).map(inPlainText),
        ...(inPanel ? [to[inPanel]] : []),
        ...(url && text.button ? [`${text.button}:\n${to[url]}`] : []),
        ...text.after(to),
        `--\n${text.footer(to)}\n`,
      ].join('\n\n'),
    example,
  });
}

function asMarkup(paragraph: string | Stressed): string | Mjml {
  if (typeof paragraph === 'string') return paragraph;
  const { strong, rest } = paragraph;
  if (typeof rest === 'string') return mjml`<strong>${strong}</strong>${rest}`;
  return mjml`<strong>${strong}</strong>${joined(rest.map((line) => mjml`<br />${line}`))}`;
}

function inPlainText(paragraph: string | Stressed): string {
  if (typeof paragraph === 'string') return paragraph;
  const { strong, rest } = paragraph;
  return typeof rest === 'string' ? strong + rest : [strong, ...rest].join('\n');
}
