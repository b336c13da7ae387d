import { once } from 'node:events';
import { createServer, type Server } from 'node:http';

/** Listens, or says in plain words why not and what to do. */
export async function listen(server: Server, { PORT, HOST }: { PORT: number; HOST: string }): Promise<void> {
  server.listen(PORT, HOST);
  try {
    await once(server, 'listening');
  } catch (error) {
    throw new Error(adviceFor(error, PORT, HOST), { cause: error });
  }
}

/** Fails as {@link listen} would, and leaves the port free. */
export async function ensurePortIsFree(where: { PORT: number; HOST: string }): Promise<void> {
  const server = createServer();
  await listen(server, where);
  server.close();
  await once(server, 'close');
}

function adviceFor(error: unknown, port: number, host: string): string {
  const code = error instanceof Error && 'code' in error ? error.code : null;
  if (code === 'EADDRINUSE') {
    return `Port ${port} is taken by another program. Stop that, or choose another port: PORT=${port + 1} npm start`;
  }
  if (code === 'EACCES')
    return `Port ${port} needs more rights than this user has. Choose one from 1024: PORT=3000 npm start`;
  if (code === 'EADDRNOTAVAIL')
    return `HOST=${host} is not an address of this machine. Try HOST=127.0.0.1 or HOST=0.0.0.0`;
  return `Cannot listen on ${host}, port ${port}: ${String(error)}`;
}
