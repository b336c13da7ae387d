import { existsSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { LaunchOptions } from '@playwright/test';

const debians = '/usr/bin/chromium';
const args = ['--no-sandbox'];

/** How to start the browser: $CHROMIUM, Debian's, or the one that came with npm, for which nothing has to be installed. */
export async function chromium(): Promise<LaunchOptions> {
  const own = process.env['CHROMIUM'] ?? (existsSync(debians) ? debians : '');
  return own === '' ? fromNpm() : { executablePath: own, args };
}

async function fromNpm(): Promise<LaunchOptions> {
  const { default: sparticuz, inflate } = await import('@sparticuz/chromium');
  const home = join(dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium')), '..');
  const { version } = JSON.parse(await readFile(join(home, 'package.json'), 'utf8'));
  const folder = join(import.meta.dirname, '..', 'node_modules', '.cache', `chromium-${version}`);
  await mkdir(folder, { recursive: true });
  return inFolder(folder, async () => {
    const executablePath = await sparticuz.executablePath();
    // libnss3, libnspr4 and libexpat, which it unpacks by itself only in its own cloud.
    const libraries = await inflate(join(home, 'bin', 'al2023.tar.br'));
    const env = { LD_LIBRARY_PATH: join(libraries, 'lib'), FONTCONFIG_FILE: await fontsIn(folder) };
    return { executablePath, args, env: { ...process.env, ...env } };
  });
}

/** It unpacks into the temporary folder and takes what lies there, whatever its version: so it gets one of its own. */
async function inFolder<Result>(folder: string, unpack: () => Promise<Result>): Promise<Result> {
  const { TMPDIR } = process.env;
  process.env['TMPDIR'] = folder;
  try {
    return await unpack();
  } finally {
    if (TMPDIR === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = TMPDIR;
  }
}

/** On a machine without a font Chromium dies at the first page; the font it brings is used through this file. */
async function fontsIn(folder: string): Promise<string> {
  const file = join(folder, 'fonts.conf');
  const folders = ['/usr/share/fonts', join(folder, 'fonts')].map((path) => `<dir>${path}</dir>`).join('');
  const xml = '<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">';
  const cache = `<cachedir>${join(folder, 'fonts-cache')}</cachedir>`;
  await writeFile(file, `${xml}<fontconfig>${folders}${cache}</fontconfig>`);
  return file;
}
