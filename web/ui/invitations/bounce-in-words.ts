import { addressIsWrong, bounceReason, type BounceReason } from '#server/mail/bounces/rules.ts';

/** Why a mail came back, and what helps: short for a row, and a sentence of what to do. */
export interface BounceWords {
  readonly what: string;
  readonly remedy: string;
  /** Whether the address has to be corrected. */
  readonly address: boolean;
}

const what: Readonly<Record<BounceReason, string>> = {
  mailbox_unknown: 'Mailbox does not exist',
  domain_unknown: 'What follows the @ does not exist',
  mailbox_closed: 'Mailbox has been closed',
  mailbox_full: 'Mailbox is full',
  address_unusable: 'No mail can be sent to this address',
  too_large: 'Their mail server takes no mail of this size',
  not_relayed: 'The mail server does not deliver to this address',
  blocked: 'Their mail server blocked it as unwanted',
  given_up: 'The mail server did not take it for two days',
  other: 'Their mail server refused it',
};

const otherwise: Readonly<Record<BounceReason, string>> = {
  mailbox_unknown: '',
  domain_unknown: '',
  mailbox_closed: '',
  address_unusable: '',
  mailbox_full: 'ask them to make room, then re-invite',
  too_large: 'ask whoever looks after your mail',
  not_relayed: 'check the address, or ask whoever looks after your mail',
  blocked: 'ask whoever looks after their mail to let it in, then re-invite',
  given_up: 're-invite, or ask whoever looks after your mail',
  other: 'check the address and re-invite',
};

/** The mail server's last answer (its code, and what it said) in words for an office manager. */
export function bounceInWords(code: number | null, text: string | null): BounceWords {
  const reason = bounceReason(code, text);
  const address = addressIsWrong(reason);
  return {
    what: what[reason],
    remedy: address ? 'correct the address and re-invite' : otherwise[reason],
    address,
  };
}
