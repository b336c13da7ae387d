import type { Language } from '../../contacts/family/rules.ts';
import { faultWords } from './fault-words.ts';
import { withProduct } from './leaving-words.ts';

interface Fault {
  /** The error's code in OAuth. */
  readonly code: string;
  readonly message: string;
  /** The product's name, where it is known. */
  readonly product?: string | undefined;
  readonly language: Language;
}

/** What a sign-in that failed is called, and what to do, in plain words: families meet it, too. */
export function whatWentWrong({ code, message, product, language }: Fault): {
  title: string;
  advice: string;
} {
  const words = faultWords[language];
  const named = (title: string) =>
    product === undefined ? title.replace('{product}', words.product) : withProduct(language, title, product);
  if (code === 'invalid_client')
    return { title: words.notKnown, advice: `${words.notKnownWhy} ${words.office}` };
  if (/redirect_uri/.test(message))
    return { title: named(words.notRight), advice: `${words.notRightWhy} ${words.office}` };
  if (code === 'invalid_request' && /session|interaction/i.test(message))
    return { title: words.stale, advice: words.staleWhy };
  if (code === 'access_denied') return { title: words.noAccess, advice: words.noAccessWhy };
  if (code === 'server_error') return { title: words.ours, advice: words.oursWhy };
  return { title: named(words.strange), advice: words.office };
}
