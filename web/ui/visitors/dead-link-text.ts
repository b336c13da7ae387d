import type { LinkState } from '#server/invitations/rules.ts';
import { dayOf, timeOf } from '../when.ts';

/** What a link says that does not work any more, and what can be done. */
export interface DeadLinkText {
  readonly title: string;
  readonly why: string;
  readonly next: string;
}

interface Known {
  readonly siteName: string;
  readonly address: string | null;
  readonly expiresAt: string;
  readonly askedAt: string | null;
}

/** The words for a link in this state. `invitation` is null for a link that nobody knows. */
export function deadLinkText(state: LinkState, invitation: Known | null): DeadLinkText {
  if (invitation === null) return texts.unknown;
  const { siteName, expiresAt, askedAt } = invitation;
  const address = invitation.address ?? 'it is on record';
  const known: Partial<Record<LinkState, DeadLinkText>> = {
    expired: {
      title: 'This invitation has run out',
      why: `The invitation of ${siteName} worked until ${dayOf(expiresAt)}.`,
      next: `We can send a new link to the address we have: ${address}.`,
    },
    cancelled: {
      title: 'This invitation was taken back',
      why: `${siteName} has cancelled it. Nothing of yours was changed.`,
      next: `If you think that is a mistake, ask the office of ${siteName}.`,
    },
    accepted: {
      title: 'This invitation was used already',
      why: 'An account was made or joined with it. An invitation works once.',
      next: `If that was you, sign in. If it was not, tell ${siteName} at once.`,
    },
    declined: {
      title: 'You declined this invitation',
      why: `Nothing of yours was changed, and ${siteName} has been told.`,
      next: `If you have changed your mind, ask ${siteName} to invite you afresh.`,
    },
    replaced: {
      title: 'There is a newer invitation',
      why: 'You were invited again after this mail, and only the newest link works.',
      next: `Open the link in the newest mail. If you cannot find it, look in the junk folder; or we send another one to the address we have: ${address}.`,
    },
  };
  if (state === 'replaced' && askedAt !== null) return onItsWay(askedAt, address);
  return known[state] ?? texts.unknown;
}

const onItsWay = (askedAt: string, address: string): DeadLinkText => ({
  title: 'A new link is on its way',
  why: `We sent it to the address we have, ${address}, at ${timeOf(askedAt)} on ${dayOf(askedAt)}.`,
  next: 'Open the link in that mail; look in the junk folder, too. This one does not work any more.',
});

const texts = {
  unknown: {
    title: 'We do not know this link',
    why: 'It may be cut off, or this page has been open for too long.',
    next: 'Open the link in your mail again, the whole of it. If that does not help, ask your school for a new one.',
  },
} satisfies Record<string, DeadLinkText>;
