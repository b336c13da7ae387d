import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer } from 'node:http';

/** An event as a product hears it. */
export interface HeardEvent {
  readonly id: string;
  readonly type: string;
  readonly body: string;
  readonly timestamp: string;
  readonly signature: string;
}

/** A product that takes events on this machine; it answers 204, or what it is told to. */
export async function startListeningProduct() {
  const heard: HeardEvent[] = [];
  let status = 204;
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const header = (name: string) => String(request.headers[`webhook-${name}`]);
      const { type } = JSON.parse(body);
      heard.push({
        id: header('id'),
        type,
        body,
        timestamp: header('timestamp'),
        signature: header('signature'),
      });
      response.writeHead(status).end(status === 204 ? '' : 'Not <b>today</b>');
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}/events`,
    heard,
    answerWith: (next: number) => (status = next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Whether an event was signed with a secret, as Standard Webhooks has it: worked out here once more, without its library. */
export function isSigned(secret: string, { id, timestamp, body, signature }: HeardEvent): boolean {
  const key = Buffer.from(secret.replace(/^whsec_/, ''), 'base64');
  const right = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
  return signature.split(' ').includes(`v1,${right}`);
}
