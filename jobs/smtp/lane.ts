import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { Outcome } from '#server/mail/rules.ts';
import { answered } from './answered.ts';
import { lateStream } from './late-stream.ts';
import { outcomeOf, type SmtpFault } from './rules.ts';
import type { SmtpServer } from './smtp-server.ts';

/** From whom, to whom, and the bytes in between. */
export interface Parcel {
  readonly from: string;
  readonly to: string;
  readonly bytes: Buffer;
}

/** One open connection to the mail server, used for one message after the other. */
export interface Lane {
  /** Whether another message can go down this lane. */
  readonly isOpen: () => boolean;
  /** Sends one message. `onDataStarted` ends before the first byte of it is handed over; if it throws, none is. */
  readonly send: (parcel: Parcel, onDataStarted: () => Promise<void>) => Promise<Outcome>;
  readonly close: () => void;
}

/** Connects and logs in, or throws the {@link SmtpFault}. */
export async function openLane({ patience, login, ...server }: SmtpServer): Promise<Lane> {
  const connection = new SMTPConnection({
    ...server,
    connectionTimeout: patience.connect,
    dnsTimeout: patience.connect,
    greetingTimeout: patience.greeting,
    socketTimeout: patience.reply,
  });
  // An idle connection may fail as well; whoever wants it next finds it closed.
  connection.on('error', () => {});
  try {
    await answered(connection, patience.step, (answer) => connection.connect(answer));
    if (login && connection.allowsAuth) {
      await answered(connection, patience.step, (answer) => connection.login({ ...login }, answer));
    }
  } catch (fault) {
    connection.close();
    throw fault;
  }
  return laneOver(connection, patience.step);
}

function laneOver(connection: SMTPConnection, patience: number): Lane {
  let leftovers = false;

  async function send({ from, to, bytes }: Parcel, onDataStarted: () => Promise<void>): Promise<Outcome> {
    const message = lateStream(bytes, onDataStarted);
    try {
      if (leftovers) await answered(connection, patience, (answer) => connection.reset(answer));
      leftovers = true;
      const info = await answered<{ response: string }>(connection, patience, (answer) =>
        connection.send({ from, to: [to] }, message.stream, answer),
      );
      leftovers = false;
      return { kind: 'sent', code: Number.parseInt(info?.response ?? '', 10) };
    } catch (error) {
      const refusal = message.refusal();
      if (refusal !== null) {
        // The server is waiting for a message that will not come.
        connection.close();
        throw refusal.error;
      }
      const outcome = outcomeOf(faultFrom(error), message.begun());
      if (outcome.kind === 'retry' && outcome.away) connection.close();
      return outcome;
    }
  }

  return {
    isOpen: () => !connection.destroyed,
    send,
    close: () => connection.quit(),
  };
}

/** Anything thrown, as a fault: the client's errors carry its fields. */
export const faultFrom = (error: unknown): SmtpFault =>
  error instanceof Error ? error : { message: String(error) };
