import { once } from 'node:events';
import { createServer, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { smtpServer, type SmtpServer } from './smtp-server.ts';

/** What the server says at a point of the conversation, or does instead of speaking. */
export type Manner = string | ((socket: Socket) => void);

/** The points of a conversation; `message` is the end of the message. */
const points = ['greeting', 'EHLO', 'AUTH', 'MAIL', 'RCPT', 'DATA', 'message', 'RSET', 'QUIT'] as const;
type Point = (typeof points)[number];

/** A real TCP server that speaks SMTP, except where it was told to misbehave. For tests. */
export interface OddServer extends AsyncDisposable {
  readonly server: SmtpServer;
  /** What it heard, by points, and `open` and `closed` for each connection. */
  readonly heard: string[];
}

const polite: Readonly<Record<Point, Manner>> = {
  greeting: '220 odd.example',
  EHLO: '250-odd.example\r\n250 AUTH PLAIN',
  AUTH: '235 Welcome',
  MAIL: '250 OK',
  RCPT: '250 OK',
  DATA: '354 Go on',
  message: '250 Taken',
  RSET: '250 OK',
  QUIT: (socket) => socket.end('221 Bye\r\n'),
};

/** Says nothing at all. */
export const silence: Manner = () => {};

/** Cuts the line with a reset. */
export const reset: Manner = (socket) => socket.resetAndDestroy();

/** Keeps sending single bytes that never make a reply. */
export const dribble: Manner = (socket) => {
  const drip = setInterval(() => socket.write('2'), 5);
  socket.once('close', () => clearInterval(drip));
};

/** Starts the server on a port of its own, with its `manners` and the `login` that its address holds. */
export async function oddServer(
  manners: Partial<Record<Point, Manner>> = {},
  login = '',
): Promise<OddServer> {
  const sockets = new Set<Socket>();
  const heard: string[] = [];

  const listener = createServer((socket) => {
    let inMessage = false;
    const meet = (point: Point) => {
      const manner = manners[point] ?? polite[point];
      if (typeof manner === 'function') manner(socket);
      else socket.write(`${manner}\r\n`);
      inMessage = point === 'DATA' && manner === polite.DATA;
    };
    sockets.add(socket);
    heard.push('open');
    socket.on('error', () => {});
    socket.on('close', () => {
      sockets.delete(socket);
      heard.push('closed');
    });
    const lines = createInterface({ input: socket });
    // It passes the socket's errors on, and a client that has gone is no fault of the server's.
    lines.on('error', () => {});
    lines.on('line', (line) => {
      if (inMessage && line !== '.') return;
      const point = inMessage ? 'message' : pointOf(line);
      heard.push(point);
      meet(point);
    });
    meet('greeting');
  });

  listener.listen(0, '127.0.0.1');
  await once(listener, 'listening');
  const address = listener.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const patience = { connect: 400, greeting: 150, reply: 150, step: 2_000 };
  return {
    server: smtpServer(`smtp://${login}127.0.0.1:${port}`, patience),
    heard,
    async [Symbol.asyncDispose]() {
      for (const socket of sockets) socket.destroy();
      listener.close();
      await once(listener, 'close');
    },
  };
}

const pointOf = (line: string): Point => points.find((point) => line.startsWith(point)) ?? 'RSET';
