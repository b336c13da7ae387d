import { once } from 'node:events';
import { buffer } from 'node:stream/consumers';
import { SMTPServer, type SMTPServerDataStream, type SMTPServerSession } from 'smtp-server';
import { mailbag, type Mailbag } from './mailbag.ts';
import { readMail, type Envelope } from './received-mail.ts';

/** How the inbox treats mail for one address, when it is told to be difficult. */
export interface Trouble {
  /** `recipient`: refuses the address. `message`: refuses the whole message. `reply`: keeps it and hangs up without a word. */
  readonly at: 'recipient' | 'message' | 'reply';
  /** The SMTP reply: 4xx for now, 5xx for good. */
  readonly code?: number;
  /** How often, before it is well again. Without it, always. */
  readonly times?: number;
}

/** A mail server of our own, on this machine alone, that delivers nothing and shows everything. */
export interface Inbox extends Mailbag {
  readonly port: number;
  /** What SMTP_URL has to say. */
  readonly url: string;
  readonly misbehave: (address: string, trouble: Trouble) => void;
  readonly close: () => Promise<void>;
}

/** Starts the inbox on 127.0.0.1; port 0 takes any that is free. It keeps the last 2,000 mails in memory. */
export async function startInbox({ port, keep = 2_000 }: { port: number; keep?: number }): Promise<Inbox> {
  const bag = mailbag(keep);
  const troubles = new Map<string, { trouble: Trouble; left: number }>();
  let received = 0;

  function troubleFor(address: string, at: Trouble['at']): Trouble | null {
    const found = troubles.get(address.toLowerCase());
    if (found?.trouble.at !== at || found.left === 0) return null;
    found.left -= 1;
    return found.trouble;
  }

  /** Null: the mail is kept. Silence: it is kept, and the sender is not told. */
  async function take(stream: SMTPServerDataStream, envelope: Envelope): Promise<Error | 'silence' | null> {
    const arrived = { id: (received += 1), at: new Date(), envelope };
    const raw = await buffer(stream);
    const refused = envelope.to.map((to) => troubleFor(to, 'message')).find(Boolean);
    if (refused) return refusal(refused);
    bag.add(await readMail(raw, arrived));
    return envelope.to.map((to) => troubleFor(to, 'reply')).some(Boolean) ? 'silence' : null;
  }

  function hangUp(id: string): void {
    for (const connection of server.connections) if (connection.id === id) connection.close();
  }

  const server = new SMTPServer({
    disabledCommands: ['STARTTLS'],
    authOptional: true,
    disableReverseLookup: true,
    closeTimeout: 50,
    onAuth: ({ username }, _session, done) => done(null, { user: username }),
    onRcptTo({ address }, _session, done) {
      const trouble = troubleFor(address, 'recipient');
      done(trouble ? refusal(trouble) : nowhere.test(address) ? unknown() : null);
    },
    async onData(stream, { id, envelope }, done) {
      const answer = await take(stream, addresses(envelope)).catch((error: Error) => error);
      if (answer === 'silence') hangUp(id);
      else done(answer);
    },
  });
  // A client that breaks off is nobody's fault; a port that is taken is told below.
  server.on('error', () => {});

  const listener = server.listen(port, '127.0.0.1');
  await once(listener, 'listening');
  const bound = listener.address();
  const actual = typeof bound === 'object' && bound ? bound.port : port;
  return {
    ...bag,
    port: actual,
    url: `smtp://127.0.0.1:${actual}`,
    misbehave: (address, trouble) =>
      void troubles.set(address.toLowerCase(), { trouble, left: trouble.times ?? Infinity }),
    close: () => new Promise((resolve) => server.close(resolve)),
  };
}

const refusal = ({ code = 550 }: Trouble) =>
  Object.assign(new Error(code < 500 ? 'Not now' : 'Not here'), { responseCode: code });

/** No such domain ever exists (RFC 2606): whoever tries the portal out sees here how a bounce looks. */
const nowhere = /\.invalid$/i;
const unknown = () => Object.assign(new Error('5.1.1 User unknown'), { responseCode: 550 });

const addresses = ({ mailFrom, rcptTo }: SMTPServerSession['envelope']) => ({
  from: mailFrom ? mailFrom.address : '',
  to: rcptTo.map(({ address }) => address),
});
