import type { LinkState } from '#server/invitations/rules.ts';
import type { Language } from '#server/contacts/family/rules.ts';
import { timeOf } from '../when.ts';
import { doorWords, filledIn } from './words/words-in.ts';

interface Known {
  readonly siteName: string;
  readonly askedAt: string | null;
}

type Text = Readonly<Record<'title' | 'why' | 'next', string>>;

/**
 * What the link of a welcome says that does not work, and what can be done. Of one that will not work again it says no
 * more, whatever the reason: whoever holds it may not be whom it was for. `invitation` is null for one that nobody knows.
 */
export function deadWelcomeText(language: Language, state: LinkState, invitation: Known | null): Text {
  const words = doorWords[language];
  if (invitation === null)
    return { title: words.unknownTitle, why: words.unknownWhy, next: words.unknownNext };
  const { siteName: school, askedAt } = invitation;
  const time = askedAt === null ? '' : timeOf(askedAt);
  const fill = (sentence: string) => filledIn(language, sentence, { school, time });
  if (state === 'replaced' && askedAt !== null)
    return { title: words.sentTitle, why: fill(words.sentWhy), next: words.sentNext };
  if (state === 'replaced' || state === 'expired')
    return {
      title: state === 'expired' ? words.expiredTitle : words.replacedTitle,
      why: words.sevenDays,
      next: fill(words.newOne),
    };
  return { title: words.deadTitle, why: words.deadWhy, next: fill(words.deadNext) };
}
