/** Why a mail server refused a mail for good, as far as its answer tells. */
export type BounceReason =
  | 'mailbox_unknown'
  | 'domain_unknown'
  | 'mailbox_closed'
  | 'mailbox_full'
  | 'address_unusable'
  | 'too_large'
  | 'not_relayed'
  | 'blocked'
  | 'given_up'
  | 'other';

interface Sign {
  readonly reason: BounceReason;
  /** Enhanced status codes (RFC 3463), which mean the same at every server. */
  readonly codes: RegExp;
  /** What servers write when they give no such code, or the one for "other". */
  readonly words: RegExp;
}

/** From the most telling down. The code for policy (5.7) counts as words: servers put it beside "user unknown" too. */
const signs: readonly Sign[] = [
  {
    reason: 'domain_unknown',
    codes: /\b5\.(?:1\.2|4\.4)\b|\b556 5\.1\.10\b/,
    words:
      /(?:domain|host) (?:name )?(?:was )?(?:not found|unknown|does not exist)|unknown (?:domain|host)|null mx|no such domain/,
  },
  {
    reason: 'mailbox_closed',
    codes: /\b5\.(?:2\.1|1\.6)\b/,
    words:
      /(?:account|mailbox|user|recipient)(?: \S+)?(?: is| has been)? (?:disabled|inactive|suspended|deactivated|closed)/,
  },
  {
    reason: 'mailbox_unknown',
    codes: /\b5\.1\.(?:1|10)\b/,
    words:
      /(?:user|recipient|mailbox|address)(?: \S+)?(?: is)? (?:unknown|not found|does not exist|doesn't exist|unavailable|invalid)|(?:unknown|invalid|no such|nonexistent) (?:user|recipient|mailbox|address|local part)|no mailbox here|nosuchuser|unroutee?able address/,
  },
  {
    reason: 'mailbox_full',
    codes: /\b[45]\.2\.2\b/,
    words: /(?:mailbox|quota|storage)\b.*\b(?:full|exceeded)|over ?quota/,
  },
  {
    reason: 'too_large',
    codes: /\b5\.(?:3\.4|2\.3)\b/,
    words: /message (?:is )?too (?:large|big)|size limit/,
  },
  { reason: 'not_relayed', codes: /(?!)/, words: /\brelay(?:ing)?\b/ },
  {
    reason: 'blocked',
    codes: /(?!)/,
    words:
      /\b5\.7\.\d+\b|spam|block(?:ed|list)|blacklist|policy|reputation|access denied|not (?:allowed|permitted|authori[sz]ed)/,
  },
  {
    reason: 'address_unusable',
    codes: /\b5\.1\.3\b/,
    words: /no recipients defined|bad (?:recipient )?address/,
  },
];

/**
 * What an SMTP reply that ended a mail comes to. `code` is the reply's own, null when the server never answered;
 * an answer of the 400s, or none, is the end only after two days of trying.
 */
export function bounceReason(code: number | null, text: string | null): BounceReason {
  const said = (text ?? '').toLowerCase();
  const found = signs.find(({ codes }) => codes.test(said)) ?? signs.find(({ words }) => words.test(said));
  if (found !== undefined) return found.reason;
  return code === null || code < 500 ? 'given_up' : 'other';
}

/** Whether another address may help; otherwise the same one may work another time, or by another server. */
export const addressIsWrong = (reason: BounceReason): boolean =>
  ['mailbox_unknown', 'domain_unknown', 'mailbox_closed', 'address_unusable'].includes(reason);
