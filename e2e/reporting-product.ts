import { once } from 'node:events';
import { createServer } from 'node:http';

/** A product on this machine that says who has what in it when it is asked, and hears of events. */
export async function startReportingProduct() {
  const heard: string[] = [];
  const asked: (string | undefined)[] = [];
  let people: readonly object[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => (body += String(chunk)));
    request.on('end', () => {
      if (request.method === 'POST') {
        heard.push(JSON.parse(body).type);
        response.writeHead(204).end();
        return;
      }
      asked.push(request.headers.authorization);
      response.writeHead(200, { 'content-type': 'application/json' });
      response.end(JSON.stringify({ count: people.length, people }));
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
  return {
    url: `http://127.0.0.1:${port}`,
    /** The kinds of event that came in. */
    heard,
    /** What it was shown by whoever asked. */
    asked,
    says: (next: readonly object[]) => (people = next),
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
