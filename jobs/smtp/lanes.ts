import type { Outcome } from '#server/mail/rules.ts';
import { breather } from './breather.ts';
import { faultFrom, openLane, type Lane } from './lane.ts';
import { messageBytes, type OutgoingMail } from './outgoing-mail.ts';
import { isBareAddress, outcomeOf } from './rules.ts';
import type { SmtpServer } from './smtp-server.ts';

interface LaneSettings {
  readonly server: SmtpServer;
  /** How many connections at once. */
  readonly count?: number;
  /** After how many milliseconds without a message a connection is closed. */
  readonly idle?: number;
  /** For how many milliseconds a server that fails again and again is left alone. */
  readonly pause?: number;
}

/** The way out for mail: a few connections that are kept open while there is something to send. */
export interface Lanes {
  /**
   * Sends one message to one recipient and says what became of it. `onDataStarted` is awaited before
   * the first byte of the message leaves; what it throws, `send` throws, and nothing was sent.
   */
  readonly send: (mail: OutgoingMail, onDataStarted: () => Promise<void>) => Promise<Outcome>;
  /** Waits for the messages on their way, then hangs up. */
  readonly close: () => Promise<void>;
}

/** Opens no connection before there is a message. */
export function createLanes({ server, count = 5, idle = 5_000, pause = 30_000 }: LaneSettings): Lanes {
  const resting = new Map<Lane, ReturnType<typeof setTimeout>>();
  const waiting: (() => void)[] = [];
  const underWay = new Set<Promise<unknown>>();
  const { foregone, note } = breather(pause);
  let taken = 0;
  let closed = false;

  async function turn(): Promise<void> {
    if (taken < count) taken += 1;
    else await new Promise<void>((resolve) => waiting.push(resolve));
  }

  function nextTurn(): void {
    const next = waiting.shift();
    if (next) next();
    else taken -= 1;
  }

  function rested(): Lane | null {
    for (const [lane, timer] of resting) {
      clearTimeout(timer);
      resting.delete(lane);
      if (lane.isOpen()) return lane;
    }
    return null;
  }

  function rest(lane: Lane): void {
    if (!lane.isOpen()) return;
    if (closed) return lane.close();
    const hangUp = () => {
      resting.delete(lane);
      lane.close();
    };
    resting.set(lane, setTimeout(hangUp, idle));
  }

  async function deliver(mail: OutgoingMail, onDataStarted: () => Promise<void>): Promise<Outcome> {
    const parcel = { from: mail.from.address, to: mail.to.address, bytes: messageBytes(mail) };
    let asked = false;
    const ask = () => {
      asked = true;
      return onDataStarted();
    };
    const used = rested();
    if (used) {
      const outcome = await through(used, parcel, ask);
      // A server may have hung up on an idle connection at this very moment: that is not a failed attempt.
      if (asked || outcome.kind !== 'retry' || !outcome.away) return outcome;
    }
    const fresh = await openLane(server).catch(faultFrom);
    return 'send' in fresh ? through(fresh, parcel, ask) : outcomeOf(fresh, false);
  }

  async function through(lane: Lane, ...message: Parameters<Lane['send']>): Promise<Outcome> {
    try {
      return await lane.send(...message);
    } finally {
      rest(lane);
    }
  }

  async function inTurn(mail: OutgoingMail, onDataStarted: () => Promise<void>): Promise<Outcome> {
    await turn();
    try {
      const known = foregone();
      if (known) return known;
      const outcome = await deliver(mail, onDataStarted);
      note(outcome);
      return outcome;
    } finally {
      nextTurn();
    }
  }

  async function send(mail: OutgoingMail, onDataStarted: () => Promise<void>): Promise<Outcome> {
    if (closed) throw new Error('The lanes are closed.');
    if (!isBareAddress(mail.to.address)) {
      return { kind: 'bounced', code: null, reason: 'This is not one e-mail address.' };
    }
    const delivery = inTurn(mail, onDataStarted);
    underWay.add(delivery);
    return delivery.finally(() => underWay.delete(delivery));
  }

  async function close(): Promise<void> {
    closed = true;
    await Promise.allSettled(underWay);
    for (const [lane, timer] of resting) {
      clearTimeout(timer);
      lane.close();
    }
    resting.clear();
  }

  return { send, close };
}
