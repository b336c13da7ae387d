import type { TimelineEvent, TimelineKind } from '#server/invitations/timeline/rules.ts';
import { bounceInWords } from './bounce-in-words.ts';
import type { Tone } from './status-words.ts';

/** One line of a history: what happened, and the particulars under it. */
export interface TimelineLine {
  readonly text: string;
  readonly more: string | null;
  readonly tone: Tone;
}

type Words = (event: TimelineEvent) => { text: string; more?: string | null };

const quoted = (reason: string | null) => reason && `“${reason}”`;
const from = ({ by, place }: TimelineEvent) => `by ${by ?? 'the portal'}${place ? `, for ${place}` : ''}`;
const to = ({ about }: TimelineEvent) => about && `To ${about}`;

const words: Readonly<Record<TimelineKind, Words>> = {
  given: ({ by, about, place }) => ({
    text: `Access given at once${by ? ` by ${by}` : ''}`,
    more: [about, place].filter(Boolean).join(', at '),
  }),
  sent: (event) => ({ text: `Invited ${from(event)}`, more: to(event) }),
  reissued: (event) => ({ text: `Invited again ${from(event)}`, more: to(event) }),
  address_corrected: ({ by, about, detail }) => ({
    text: `Address corrected by ${by ?? 'the portal'}, and invited again`,
    more: `From ${detail ?? 'none'} to ${about ?? 'none'}. The older link stopped working`,
  }),
  asked_again: () => ({ text: 'Asked for a new link' }),
  reminded: ({ about }) => ({ text: 'Reminder queued', more: about && `For ${about}` }),
  queued: ({ about }) => ({ text: 'Mail queued', more: about && `For ${about}` }),
  put_off: ({ detail }) => ({ text: 'The mail server put the mail off; we try again', more: detail }),
  mail_sent: ({ about }) => ({ text: 'Mail sent', more: about && `The mail server took it for ${about}` }),
  bounced: ({ code, detail, about }) => ({
    text: `Mail came back: ${bounceInWords(code, detail).what}`,
    more: [about, detail].filter(Boolean).join(': '),
  }),
  uncertain: ({ detail }) => ({
    text: 'Delivery uncertain: the mail server did not say whether it took the mail',
    more: detail,
  }),
  abandoned: () => ({ text: 'Mail not sent: there was no point in it any more' }),
  opened_by_scanner: () => ({ text: 'Link opened, probably by a mail scanner' }),
  opened: () => ({ text: 'Link opened' }),
  code_sent: () => ({ text: 'Asked for a code, to accept with another account' }),
  accepted: ({ about }) => ({ text: 'Accepted', more: about && `With the account ${about}` }),
  declined: ({ detail }) => ({ text: 'Declined', more: quoted(detail) }),
  cancelled: ({ by }) => ({ text: `Cancelled by ${by ?? 'the portal'}` }),
  expired: () => ({ text: 'Ran out: nobody accepted in time' }),
};

const tones: Readonly<Partial<Record<TimelineKind, Tone>>> = {
  accepted: 'ok',
  given: 'ok',
  sent: 'wait',
  reissued: 'wait',
  address_corrected: 'wait',
  bounced: 'stop',
  abandoned: 'stop',
  uncertain: 'late',
  put_off: 'late',
  declined: 'late',
  expired: 'late',
};

/** What happened, as an office manager would say it. */
export function timelineLine(event: TimelineEvent): TimelineLine {
  const { text, more = null } = words[event.kind](event);
  return { text, more: more || null, tone: tones[event.kind] ?? 'idle' };
}
