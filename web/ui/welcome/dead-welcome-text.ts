import type { LinkState } from '#server/invitations/rules.ts';
import { timeOf } from '../when.ts';

interface Known {
  readonly siteName: string;
  readonly askedAt: string | null;
}

type Text = Readonly<Record<'title' | 'why' | 'next', string>>;

/**
 * What the link of a welcome says that does not work, and what can be done. Of one that will not work again it says no
 * more, whatever the reason: whoever holds it may not be whom it was for. `invitation` is null for one that nobody knows.
 */
export function deadWelcomeText(state: LinkState, invitation: Known | null): Text {
  if (invitation === null) return unknown;
  const { siteName, askedAt } = invitation;
  if (state === 'replaced' && askedAt !== null)
    return {
      title: 'A new link is on its way',
      why: `We sent it at ${timeOf(askedAt)}, to the address that ${siteName} has.`,
      next: 'Open the link in that mail; look in the junk folder, too. This one does not work any more.',
    };
  if (state === 'replaced' || state === 'expired')
    return {
      title: state === 'expired' ? 'This link has run out' : 'There is a newer link',
      why: 'Only the newest link works, and for seven days.',
      next: `We can send a new one to the address that ${siteName} has. Look in the junk folder, too.`,
    };
  return {
    title: 'This link does not work any more',
    why: 'If you have set up your account already, sign in.',
    next: `Otherwise ask the office of ${siteName}: they can tell you how to go on.`,
  };
}

const unknown: Text = {
  title: 'We do not know this link',
  why: 'It may be cut off, or this page has been open for too long.',
  next: 'Open the link in your mail again, the whole of it. If that does not help, ask your school for a new one.',
};
