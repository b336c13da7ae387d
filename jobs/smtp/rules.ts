import type { Outcome } from '#server/mail/rules.ts';

/** What the SMTP client says went wrong: its own word, the command that was answered, the server's reply. */
export interface SmtpFault {
  readonly message: string;
  readonly code?: string | undefined;
  readonly command?: string | undefined;
  readonly responseCode?: number | undefined;
}

const wantsLogin = [530, 534, 535, 538];
const outOfStep = 503;
const closing = 421;

/** Reads the fate of a message off a fault. `begun`: whether a byte of the message had been handed over. */
export function outcomeOf(fault: SmtpFault, begun: boolean): Outcome {
  const { message: reason, responseCode } = fault;
  const code = responseCode !== undefined && responseCode >= 400 ? responseCode : null;
  if (begun) return code === null ? { kind: 'unknown', reason } : refused(code, reason);
  if (fault.code === 'EAUTH') return atLogin(code, reason);
  if (code === null) return unanswered(fault);
  if (wantsLogin.includes(code)) return { kind: 'credentials', code, reason };
  if (fault.command === 'MAIL FROM' && code >= 500 && code !== outOfStep) {
    return { kind: 'credentials', code, reason };
  }
  if (fault.command === 'RCPT TO' || fault.command === 'DATA') return refused(code, reason);
  return { kind: 'retry', code, reason, away: fault.command !== 'MAIL FROM' || code === closing };
}

const refused = (code: number, reason: string): Outcome =>
  code >= 500 && code !== outOfStep
    ? { kind: 'bounced', code, reason }
    : { kind: 'retry', code, reason, away: code === closing };

const atLogin = (code: number | null, reason: string): Outcome =>
  code !== null && code < 500
    ? { kind: 'retry', code, reason, away: true }
    : { kind: 'credentials', code, reason };

/** No reply at all: the line failed, or the client would not even write such an address. */
const unanswered = ({ code, command, message: reason }: SmtpFault): Outcome =>
  code === 'EENVELOPE' && command === 'API'
    ? { kind: 'bounced', code: null, reason }
    : { kind: 'retry', code: null, reason, away: true };

/** One bare address. Anything else could be read as two of them, or as a command. */
export const isBareAddress = (address: string): boolean =>
  address.length <= 254 && /^[^\s<>()[\]\\,;:"@\p{Cc}]+@[^\s<>()[\]\\,;:"@\p{Cc}]+$/u.test(address);
