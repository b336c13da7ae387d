/** What became of one message, as far as we can know. */
export type Outcome =
  /** The server has taken it. */
  | { readonly kind: 'sent'; readonly code: number }
  /** Not taken: try again later. `away` says that the server itself is not there, whatever the message. */
  | { readonly kind: 'retry'; readonly code: number | null; readonly reason: string; readonly away: boolean }
  /** Refused for good, for this message or this address. */
  | { readonly kind: 'bounced'; readonly code: number | null; readonly reason: string }
  /** The server will not have us: our settings are wrong, and no message is to blame. */
  | { readonly kind: 'credentials'; readonly code: number | null; readonly reason: string }
  /** The message was on its way when the line went dead: it may have been taken, or not. */
  | { readonly kind: 'unknown'; readonly reason: string };

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
