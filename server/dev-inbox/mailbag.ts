import type { ReceivedMail } from './received-mail.ts';

/** The mails that have arrived, and a way to wait for the next. */
export interface Mailbag {
  /** Oldest first. */
  readonly messages: () => readonly ReceivedMail[];
  /** Those whose envelope holds `address`, oldest first. */
  readonly messagesTo: (address: string) => readonly ReceivedMail[];
  /**
   * What `find` makes of the mails as soon as it makes anything of them: now, or when the right mail
   * arrives. Throws after `patience` milliseconds and says what was there.
   */
  readonly waitFor: <Found>(
    find: (messages: readonly ReceivedMail[]) => Found | undefined | null | false,
    patience?: number,
  ) => Promise<Found>;
  readonly add: (mail: ReceivedMail) => void;
  readonly clear: () => void;
}

/** An empty bag that lets go of the oldest mail when it holds more than `keep`. */
export function mailbag(keep: number): Mailbag {
  const mails: ReceivedMail[] = [];
  const arrivals = new EventTarget();

  function waitFor<Found>(
    find: (messages: readonly ReceivedMail[]) => Found | undefined | null | false,
    patience = 10_000,
  ): Promise<Found> {
    return new Promise((resolve, reject) => {
      const look = () => {
        const found = find(mails);
        if (found === undefined || found === null || found === false) return;
        stop();
        resolve(found);
      };
      const stop = () => {
        clearTimeout(timer);
        arrivals.removeEventListener('mail', look);
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`The mail did not arrive. The inbox holds:\n${mails.map(inOneLine).join('\n')}`));
      }, patience);
      arrivals.addEventListener('mail', look);
      look();
    });
  }

  return {
    messages: () => mails,
    messagesTo: (address) => mails.filter((mail) => isTo(mail, address)),
    waitFor,
    add(mail) {
      mails.push(mail);
      if (mails.length > keep) mails.shift();
      arrivals.dispatchEvent(new Event('mail'));
    },
    clear: () => void mails.splice(0),
  };
}

/** Whether the mail was handed over for this address. */
export const isTo = ({ envelope }: ReceivedMail, address: string): boolean =>
  envelope.to.some((to) => to.toLowerCase() === address.toLowerCase());

const inOneLine = ({ envelope, subject }: ReceivedMail) => `  ${envelope.to.join(', ')}: ${subject}`;
