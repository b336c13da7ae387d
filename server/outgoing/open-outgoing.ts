import { once } from 'node:events';
import { request as plainRequest, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import { request as secureRequest } from 'node:https';
import { addressNumber } from './ip-rules.ts';
import { OutgoingFailure, type OutgoingProblem } from './outgoing-failure.ts';
import { resolveHost, type Resolve } from './resolve-host.ts';
import { destinationOf, mayCall, type Allowed, type Destination } from './rules.ts';

/** What is asked of a server elsewhere, and how much of an answer is taken. */
export interface OutgoingRequest {
  /** What the operator allows beyond the public internet: `settings.OUTGOING_ALLOW`. */
  readonly allow: readonly Allowed[];
  readonly method?: 'GET' | 'POST';
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Bytes of the answer; 20 MB unless said otherwise. */
  readonly maxBytes?: number;
  /** From the first question to the last byte, in milliseconds; ten seconds unless said otherwise. */
  readonly timeoutMs?: number;
  readonly signal?: AbortSignal;
  /** Certificates to trust besides those of the system, in PEM. */
  readonly ca?: string;
  readonly resolve?: Resolve;
}

/** An answer whose body is still coming. */
export interface OutgoingAnswer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: AsyncIterable<Buffer>;
}

const usual = { maxBytes: 20_000_000, timeoutMs: 10_000 } as const;

/**
 * Calls an address that somebody typed in, and hands the answer to `take`. The host is resolved once and judged before
 * anything is sent, and just those addresses are connected to; no redirect is followed, nothing packed is unpacked, and size
 * and time are bounded. Throws {@link OutgoingFailure}; what `take` throws passes through. Any status is an answer, save 3xx.
 */
export async function openOutgoing<Result>(
  address: string,
  options: OutgoingRequest,
  take: (answer: OutgoingAnswer) => Promise<Result>,
): Promise<Result> {
  const late = AbortSignal.timeout(options.timeoutMs ?? usual.timeoutMs);
  const signal = options.signal ? AbortSignal.any([late, options.signal]) : late;
  const failed = (error: unknown, problem: OutgoingProblem) => {
    if (error instanceof OutgoingFailure) return error;
    return new OutgoingFailure(late.aborted ? 'too_slow' : problem, error);
  };
  const response = await connect(address, options, signal).catch((error: unknown) => {
    const failure = failed(error, 'unreachable');
    logFailure(address, failure);
    throw failure;
  });
  try {
    requirePlain(response, options);
    return await take({
      status: response.statusCode ?? 0,
      headers: response.headers,
      body: bounded(response, options, (error) => failed(error, 'broken_off')),
    });
  } finally {
    response.destroy();
  }
}

async function connect(
  address: string,
  options: OutgoingRequest,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const { allow, resolve = resolveHost } = options;
  const destination = destinationOf(address, allow);
  if (destination === null) throw new OutgoingFailure('unreachable', 'the address is none that is called');
  const addresses = await orAborted(resolve(destination.host), signal);
  if (!mayCall(destination, addresses, allow)) {
    throw new OutgoingFailure('unreachable', `${destination.host} leads to ${addresses.join(', ')}`);
  }
  let last: unknown;
  for (const pinned of addresses.slice(0, 4)) {
    const attempt = await call(destination, pinned, options, signal);
    if ('response' in attempt) return attempt.response;
    if (attempt.sent || signal.aborted) throw attempt.error;
    last = attempt.error;
  }
  throw last;
}

/** One attempt at one address. `sent`: something of it may have arrived, and is not sent again elsewhere. */
type Attempt = { readonly response: IncomingMessage } | { readonly error: unknown; readonly sent: boolean };

async function call(
  { url, host, port }: Destination,
  pinned: string,
  { method = 'GET', headers, body, ca }: OutgoingRequest,
  signal: AbortSignal,
): Promise<Attempt> {
  const request = (url.protocol === 'https:' ? secureRequest : plainRequest)({
    agent: false,
    host: pinned,
    port,
    method,
    path: `${url.pathname}${url.search}`,
    headers: { 'user-agent': 'Gatehouse', ...headers, host: url.host, 'accept-encoding': 'identity' },
    signal,
    ...(addressNumber(host) === null && { servername: host }),
    ...(ca !== undefined && { ca }),
  });
  // Whatever happens once the answer has begun is told by the answer.
  request.on('error', () => {});
  let sent = false;
  request.once('socket', (socket) =>
    socket.once(url.protocol === 'https:' ? 'secureConnect' : 'connect', () => (sent = true)),
  );
  request.end(body);
  try {
    const [response] = await once(request, 'response');
    return { response };
  } catch (error) {
    return { error, sent };
  }
}

function requirePlain(
  { statusCode = 0, headers }: IncomingMessage,
  { maxBytes = usual.maxBytes }: OutgoingRequest,
) {
  if (statusCode >= 300 && statusCode < 400) throw new OutgoingFailure('redirected');
  if ((headers['content-encoding'] ?? 'identity') !== 'identity') throw new OutgoingFailure('packed');
  if (Number(headers['content-length'] ?? 0) > maxBytes) throw new OutgoingFailure('too_large');
}

async function* bounded(
  response: IncomingMessage,
  { maxBytes = usual.maxBytes }: OutgoingRequest,
  failed: (error: unknown) => OutgoingFailure,
): AsyncGenerator<Buffer> {
  let bytes = 0;
  try {
    for await (const chunk of response) {
      const piece = Buffer.from(chunk);
      bytes += piece.length;
      if (bytes > maxBytes) throw new OutgoingFailure('too_large');
      yield piece;
    }
  } catch (error) {
    throw failed(error);
  }
}

async function orAborted<Answer>(answer: Promise<Answer>, signal: AbortSignal): Promise<Answer> {
  const aborted = Promise.withResolvers<never>();
  const stop = () => aborted.reject(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  if (signal.aborted) stop();
  return Promise.race([answer, aborted.promise]).finally(() => signal.removeEventListener('abort', stop));
}

/** The page says the same of every address that cannot be reached; the operator reads why. Paths may be secret. */
function logFailure(address: string, { problem, cause }: OutgoingFailure): void {
  const host = URL.canParse(address) ? new URL(address).host : null;
  console.error(JSON.stringify({ at: 'outgoing', host, problem, error: String(cause) }));
}
