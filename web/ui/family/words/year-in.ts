import type { Language } from '#server/contacts/family/rules.ts';
import { familyWords, filled } from './words-in.ts';

/** A year group of the roster as a family reads it: `4` is Year 4, `R` Reception. What is neither stays as the school writes it. */
export function yearIn(language: Language, grade: string | null): string | null {
  const { year, reception } = familyWords[language];
  if (grade === null || grade === '') return null;
  if (/^\d{1,2}$/.test(grade)) return filled(year, { number: String(Number(grade)) });
  return grade === 'R' ? reception : grade;
}
