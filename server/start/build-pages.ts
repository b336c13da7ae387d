import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { compressAssets } from './compress-assets.ts';

const root = join(import.meta.dirname, '..', '..');
const note = join(root, 'build', 'made-from');
const sources = [
  'web/**/*.{ts,tsx,css,svg}',
  'server/**/rules.ts',
  'server/{refusal,state-machine}.ts',
  'vite.config.ts',
  'package-lock.json',
];

/** Builds the pages, unless the build that is there was made from just these files. */
export async function buildPages(say: (text: string) => void): Promise<void> {
  const fingerprint = fingerprintOfSources();
  if (existsSync(note) && readFileSync(note, 'utf8') === fingerprint) return;
  say('Building the pages. The first time this takes about half a minute …');
  const remix = createRequire(import.meta.url).resolve('@remix-run/dev/package.json');
  try {
    await promisify(execFile)(process.execPath, [join(dirname(remix), 'dist', 'cli.js'), 'vite:build'], {
      cwd: root,
      env: { ...process.env, NODE_ENV: 'production' },
      maxBuffer: 64 * 1024 * 1024,
    });
  } catch (error) {
    const said = error instanceof Error && 'stderr' in error ? String(error.stderr) : String(error);
    const beginning = said.trim().split('\n').slice(0, 20).join('\n');
    throw new Error(`The pages could not be built.\n${beginning}`, { cause: error });
  }
  await compressAssets(join(root, 'build', 'client'));
  writeFileSync(note, fingerprint);
}

function fingerprintOfSources(): string {
  const hash = createHash('sha256');
  for (const path of globSync(sources, { cwd: root }).toSorted()) {
    hash.update(`${path}\0`).update(readFileSync(join(root, path)));
  }
  return hash.digest('hex');
}
