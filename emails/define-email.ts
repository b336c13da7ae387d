import type { MailLanguage } from './languages.ts';
import type { Mjml } from './mjml.ts';

/**
 * What a message says, all of it flat strings. A name that ends in `Url` is a link; one that ends
 * in `Lines` holds an item a line, which the HTML shows as a list.
 */
export type Words<Key extends string> = Readonly<Record<Key, string>>;

/** Everything there is to know about one message, in one file. */
export interface Email<Key extends string> {
  readonly subject: (words: Words<Key>) => string;
  /** The message as MJML. It is compiled once, with marks for words, so it cannot branch on them. */
  readonly body: (marks: Words<Key>) => Mjml;
  /** The same message in words alone, written by hand. */
  readonly text: (words: Words<Key>) => string;
  /** Words for the gallery and the tests. It also names every word there is. */
  readonly example: Words<Key>;
  /** The same message in other languages than English, where it goes to families. */
  readonly abroad?: Readonly<Record<Exclude<MailLanguage, 'en'>, Email<Key>>>;
  /** The same message where its link asks for something first: it names no child, and says what is asked. */
  readonly guarded?: Readonly<Record<AskedProof, Email<Key>>>;
}

/** What the link of a welcome may ask for before it tells anything. */
export const askedProofs = ['child_birth_date', 'letter_code'] as const;
export type AskedProof = (typeof askedProofs)[number];

/** States one message; what it needs to be told is read off its example. */
export const defineEmail = <Key extends string>(email: Email<Key>): Email<Key> => email;

/** The message in a language, or in English where it is written in no other. */
export const inLanguage = <Key extends string>(email: Email<Key>, language: MailLanguage): Email<Key> =>
  language === 'en' ? email : (email.abroad?.[language] ?? email);

/** The message for a link that asks for something first; as it is where it asks for nothing. */
export const guardedBy = <Key extends string>(email: Email<Key>, proof: string | undefined): Email<Key> =>
  askedProofs.reduce((found, asked) => (asked === proof ? (email.guarded?.[asked] ?? found) : found), email);
