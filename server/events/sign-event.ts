import { Webhook } from 'standardwebhooks';

/** An event as it is sent: its id, when it is sent, and its text. */
export interface Signable {
  readonly id: string;
  readonly sentAt: Date;
  readonly body: string;
}

/** The headers of Standard Webhooks: one signature for each secret, the newest first. */
export function signEvent(
  { id, sentAt, body }: Signable,
  secrets: readonly Buffer[],
): Readonly<Record<string, string>> {
  return {
    'content-type': 'application/json',
    'webhook-id': id,
    'webhook-timestamp': String(Math.floor(sentAt.getTime() / 1000)),
    'webhook-signature': secrets
      .map((secret) => new Webhook(secret.toString('base64')).sign(id, sentAt, body))
      .join(' '),
  };
}
