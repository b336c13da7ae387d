import { once } from 'node:events';
import { createServer, type ServerResponse } from 'node:http';
import { Webhook } from 'standardwebhooks';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import { z } from 'zod';

const told = z.object({ type: z.string(), timestamp: z.string(), data: z.record(z.string(), z.unknown()) });

/** A message as it came in. */
export interface Heard extends z.infer<typeof told> {
  readonly id: string;
  readonly body: string;
  readonly headers: Record<string, string>;
}

/** A product of this test file that listens on this machine, and what it has heard since the test began. */
export class ListeningProduct {
  url = '';
  heard: Heard[] = [];
  answer: (response: ServerResponse, heard: Heard) => void = (response) => response.writeHead(204).end();
  readonly #server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      const headers = Object.fromEntries(
        Object.entries(request.headers).map(([name, value]) => [name, String(value)]),
      );
      const heard = { ...told.parse(JSON.parse(body)), id: headers['webhook-id'] ?? '', body, headers };
      this.heard.push(heard);
      this.answer(response, heard);
    });
  });

  async open(): Promise<void> {
    this.#server.listen(0, '127.0.0.1');
    await once(this.#server, 'listening');
    const address = this.#server.address();
    this.url = `http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/events`;
  }
  close(): void {
    this.#server.closeAllConnections();
    this.#server.close();
  }
  begin(): void {
    this.heard = [];
    this.answer = (response) => response.writeHead(204).end();
  }
  /** What was heard, in its order. */
  types = (): string[] => this.heard.map(({ type }) => type);
}

/** Whether a message was signed with this secret, as the library of Standard Webhooks finds. */
export function isSignedWith(secret: string, { body, headers }: Heard): boolean {
  try {
    new Webhook(secret).verify(body, headers);
    return true;
  } catch {
    return false;
  }
}

/** A product that listens while this test file runs; it accepts everything until it is told otherwise. */
export function createListeningProduct(): ListeningProduct {
  const product = new ListeningProduct();
  beforeAll(() => product.open());
  beforeEach(() => product.begin());
  afterAll(() => product.close());
  return product;
}
