import type { Language } from '#server/contacts/family/rules.ts';
import { ago, dayOf, instantOf, timeOf } from '../../when.ts';
import { profileWords } from './words-in.ts';

/* By hand: browsers know fewer languages than the server does, and both have to write the same. */
const months: Readonly<Record<Exclude<Language, 'en'>, string>> = {
  cy: 'Ionawr Chwefror Mawrth Ebrill Mai Mehefin Gorffennaf Awst Medi Hydref Tachwedd Rhagfyr',
  pl: 'stycznia lutego marca kwietnia maja czerwca lipca sierpnia września października listopada grudnia',
  ur: 'جنوری فروری مارچ اپریل مئی جون جولائی اگست ستمبر اکتوبر نومبر دسمبر',
  ar: 'يناير فبراير مارس أبريل مايو يونيو يوليو أغسطس سبتمبر أكتوبر نوفمبر ديسمبر',
};
const numbers = new Intl.DateTimeFormat('en-CA', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** "6 December 2026", in the reader's language. */
export function dayIn(language: Language, at: string): string {
  if (language === 'en') return dayOf(at);
  const [year, month, day] = numbers.format(new Date(at)).split('-').map(Number);
  return `${day} ${months[language].split(' ')[(month ?? 1) - 1]} ${year}`;
}

/** "6 December 2026 at 14:05", in the reader's language. */
export const instantIn = (language: Language, at: string): string =>
  language === 'en' ? instantOf(at) : `${dayIn(language, at)}, ${timeOf(at)}`;

/** "today", "yesterday" or the day, in the reader's language; in English as everywhere. */
export function agoIn(language: Language, at: string, now: string): string {
  const inEnglish = ago(at, now);
  if (language === 'en') return inEnglish;
  const { today, yesterday } = profileWords[language];
  if (dayOf(at) === dayOf(now)) return today;
  return inEnglish === 'yesterday' ? yesterday : dayIn(language, at);
}
