import type { Language } from '#server/contacts/family/rules.ts';
import { welcomeWords } from '../welcome/words/words-in.ts';

/** What the button of a password says, in another language than English: there it says more to whoever listens. */
export const showWords = (language: Language) => (language === 'en' ? undefined : welcomeWords[language]);
