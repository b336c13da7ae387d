import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';

/** Runs what `npx gatehouse …` runs, against the product of this run, and returns what it printed. Fails when it fails. */
export async function gatehouse(args: readonly string[], typed = ''): Promise<string> {
  const { GATEHOUSE_URL = '', GATEHOUSE_DATA = '' } = process.env;
  const cli = spawn(process.execPath, ['server/cli/gatehouse.ts', ...args], {
    cwd: join(import.meta.dirname, '..'),
    env: {
      ...process.env,
      PORT: new URL(GATEHOUSE_URL).port,
      DATA_DIR: GATEHOUSE_DATA,
      // Most of a command is reading its own source: the next one finds that done.
      NODE_COMPILE_CACHE: join(GATEHOUSE_DATA, 'compiled'),
    },
  });
  const said: string[] = [];
  for (const stream of [cli.stdout, cli.stderr]) stream.on('data', (piece) => said.push(String(piece)));
  cli.stdin.end(typed);
  const [code] = await once(cli, 'close');
  if (code !== 0) throw new Error(`gatehouse ${args.join(' ')} ended with ${code}:\n${said.join('')}`);
  return said.join('');
}
