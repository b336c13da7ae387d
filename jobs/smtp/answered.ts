import type SMTPConnection from 'nodemailer/lib/smtp-connection';

/** How the SMTP client hands over an answer. */
type Answer<Value> = (error?: Error | null, value?: Value) => void;

/**
 * Asks the connection for something and waits until it answers, fails, ends or `patience` runs out.
 * The client's own callbacks stay silent when the line is cut at the wrong moment.
 */
export function answered<Value>(
  connection: SMTPConnection,
  patience: number,
  ask: (answer: Answer<Value>) => void,
): Promise<Value | undefined> {
  return new Promise((resolve, reject) => {
    const settle = (error: Error | null, value?: Value) => {
      clearTimeout(timer);
      connection.off('error', settle);
      connection.off('end', ended);
      if (error) reject(error);
      else resolve(value);
    };
    // The client ends the connection first and gives its reason afterwards, in the same breath.
    const ended = () => queueMicrotask(() => settle(new Error('The server closed the connection.')));
    const timer = setTimeout(() => {
      settle(new Error(`The server took longer than ${patience / 1000} s.`));
      connection.close();
    }, patience);
    connection.on('error', settle);
    connection.on('end', ended);
    ask((error, value) => settle(error ?? null, value));
  });
}
