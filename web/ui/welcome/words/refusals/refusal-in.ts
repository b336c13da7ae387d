import { proofTries, triesLeft } from '#server/contacts/welcome/proof/rules.ts';
import { codeTries, codeTriesLeft } from '#server/proofs/rules.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { filled } from '../../../family/words/words-in.ts';
import type { Refused } from '../../../../api.server.ts';
import { ar } from './ar.ts';
import { cy } from './cy.ts';
import { en } from './en.ts';
import { pl } from './pl.ts';
import type { RefusalWords } from './refusal-words.ts';
import { ur } from './ur.ts';

/** What families are refused, in every language that they are written to in. */
export const refusalWords: Readonly<Record<Language, RefusalWords>> = { en, cy, pl, ur, ar };

const dead: readonly string[] = [
  'invitation_expired',
  'invitation_cancelled',
  'invitation_declined',
  'invitation_accepted',
  'invitation_replaced',
  'link_unknown',
];

/** What is said otherwise to staff, who choose other names, at pages with other buttons. */
const ofFamilies: readonly string[] = ['account_exists', 'name_taken', 'name_wrong'];

/** Why something was not taken, in the family's language. In English most is said as everywhere. */
export function refusalIn(language: Language, { code, text, detail }: Refused): string {
  const words = refusalWords[language];
  if (language === 'en' && !ofFamilies.includes(code)) return text;
  const said = dead.includes(code) ? words.dead : (byCode(words).get(code) ?? words.other);
  const left = triesLeftOf(detail);
  return left === null ? said : `${said} ${filled(words.triesLeft, { count: String(left) })}`;
}

const byCode = (words: RefusalWords): ReadonlyMap<string, string> => new Map(Object.entries(words));

/** How many answers are left, where the detail says just that. */
function triesLeftOf(detail: string | null): number | null {
  const upTo = (most: number) => Array.from({ length: most - 1 }, (_, nth) => nth + 1);
  const given = upTo(proofTries).find((each) => triesLeft(each) === detail);
  if (given !== undefined) return proofTries - given;
  return upTo(codeTries).find((left) => codeTriesLeft(left) === detail) ?? null;
}
