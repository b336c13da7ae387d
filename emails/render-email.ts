import type { Email, Words } from './define-email.ts';
import { escapeMarkup } from './mjml.ts';
import { harmless } from './harmless.ts';

/** One message, ready to be put into an envelope. */
export interface RenderedEmail {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
}

const compiled = new WeakMap<object, Promise<string>>();

/** Fills in a message for one reader. MJML runs once per message and process; the rest is replacing marks. */
export async function renderEmail<Key extends string>(
  email: Email<Key>,
  words: Words<Key>,
): Promise<RenderedEmail> {
  const template = compiled.get(email) ?? compile(email);
  compiled.set(email, template);
  const safe = wordsFor(email, (key) => harmless(key, words[key]));
  const slots = new Map(Object.entries<string>(safe).map(([key, value]) => [key, markup(key, value)]));
  const html = (await template).replace(/\[\[(\w+)\]\]/g, (mark, key: string) => slots.get(key) ?? mark);
  return { subject: email.subject(safe), html, text: email.text(safe) };
}

async function compile<Key extends string>(email: Email<Key>): Promise<string> {
  const marks = wordsFor(email, (key) => `[[${key}]]`);
  // A thousand files, which a process that sends no mail never needs.
  const { default: mjml2html } = await import('mjml');
  const { html, errors } = await mjml2html(email.body(marks).source, {
    fonts: {},
    validationLevel: 'strict',
  });
  if (errors.length > 0) throw new Error(errors.map((error) => error.formattedMessage).join('\n'));
  return html.replace(/^\s+/gm, '');
}

function wordsFor<Key extends string>({ example }: Email<Key>, word: (key: Key) => string): Words<Key> {
  // Object.keys and Object.fromEntries forget which keys there are; the example names them all.
  const keys = Object.keys(example) as Key[];
  return Object.fromEntries(keys.map((key) => [key, word(key)])) as Words<Key>;
}

const markup = (key: string, value: string): string =>
  key.endsWith('Lines')
    ? value.replace(/^.*$/gm, (line) => `<li style="margin:0;padding:3px 0;">${escapeMarkup(line)}</li>`)
    : escapeMarkup(value);
