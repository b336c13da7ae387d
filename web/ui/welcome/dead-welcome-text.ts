import type { LinkState } from '#server/invitations/rules.ts';
import { dayOf, timeOf } from '../when.ts';

interface Known {
  readonly siteName: string;
  readonly address: string;
  readonly expiresAt: string;
  readonly askedAt: string | null;
}

type Text = Readonly<Record<'title' | 'why' | 'next', string>>;

/** What the link of a welcome says that does not work, and what can be done. `invitation` is null for one that nobody knows. */
export function deadWelcomeText(state: LinkState, invitation: Known | null): Text {
  if (invitation === null) return unknown;
  const { siteName, address, expiresAt, askedAt } = invitation;
  if (state === 'replaced' && askedAt !== null)
    return {
      title: 'A new link is on its way',
      why: `We sent it to the address that ${siteName} has, ${address}, at ${timeOf(askedAt)} on ${dayOf(askedAt)}.`,
      next: 'Open the link in that mail; look in the junk folder, too. This one does not work any more.',
    };
  const known: Partial<Record<LinkState, Text>> = {
    expired: {
      title: 'This link has run out',
      why: `It worked until ${dayOf(expiresAt)}.`,
      next: `We can send a new one to the address that ${siteName} has: ${address}.`,
    },
    cancelled: {
      title: 'This link does not work any more',
      why: 'Nothing of yours was changed.',
      next: `Ask the office of ${siteName}: they can tell you how to go on.`,
    },
    accepted: {
      title: 'This link was used already',
      why: 'An account was set up with it. A link works once.',
      next: `If that was you, sign in. If it was not, tell ${siteName} at once.`,
    },
    declined: {
      title: 'You declined',
      why: `Nothing of yours was changed, and ${siteName} has been told.`,
      next: `If you have changed your mind, ask the office of ${siteName}.`,
    },
    replaced: {
      title: 'There is a newer link',
      why: `${siteName} has written to you again after this mail, and only the newest link works.`,
      next: `Open the link in the newest mail. If you cannot find it, look in the junk folder; or we send another one to the address that the school has: ${address}.`,
    },
  };
  return known[state] ?? unknown;
}

const unknown: Text = {
  title: 'We do not know this link',
  why: 'It may be cut off, or this page has been open for too long.',
  next: 'Open the link in your mail again, the whole of it. If that does not help, ask your school for a new one.',
};
