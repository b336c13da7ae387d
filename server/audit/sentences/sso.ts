import type { LogEntry } from '../log-rules.ts';
import type { Names } from '../named.ts';
import { subjectOf, what, who, type Telling } from './telling.ts';

const time = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', timeStyle: 'short' });

/** When a product is told again, after a try that came to nothing. */
const again = ({ details: { againAt } }: LogEntry): string =>
  typeof againAt === 'string' ? `tries again at ${time.format(new Date(againAt))}` : 'that was the last try';
const answer = ({ details }: LogEntry): string => String(details['answer']);

/** "Tracker that Mei Herrera is signed out" */
const news = (entry: LogEntry, names: Names): string =>
  `${what(subjectOf(entry, names), 'a product')} that ${who(names.of('account', entry.details['accountId']))} is signed out`;

/** What is told of the one sign-in for the products. */
export const ssoTellings: Readonly<Record<string, Telling>> = {
  'product.signed_in': (entry, names) => `signed in to ${what(subjectOf(entry, names), 'a product')}`,
  'product.left': (entry, names) => `left ${what(subjectOf(entry, names), 'a product')}`,
  'product.told': (entry, names) => `told ${news(entry, names)}: accepted`,
  'product.refused_notice': (entry, names) => `told ${news(entry, names)}: it refused (${answer(entry)})`,
  'product.not_told': (entry, names) => `told ${news(entry, names)}: it ${answer(entry)}; ${again(entry)}`,
  'product.not_reached': (entry, names) =>
    `could not tell ${news(entry, names)} (${answer(entry)}); ${again(entry)}`,
  'signing_key.made': () => 'made a new key, with which sign-ins to products are signed',
};
