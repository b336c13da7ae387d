import { createHmac } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

const period = 30;

/** The six digits that an authenticator app shows at a step of time (RFC 6238). */
function codeOf(secret: Buffer, step: number): string {
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(step));
  const hash = createHmac('sha1', secret).update(counter).digest();
  const at = (hash.at(-1) ?? 0) & 15;
  return String((hash.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

/** The secret of an app, as the page of the set-up spells it: base32. */
export function secretFrom(words: string): Buffer {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...words.replaceAll(' ', '')]
    .map((letter) => letters.indexOf(letter).toString(2).padStart(5, '0'))
    .join('');
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}

/** Whether nobody has used the code of this step before, in any process of this run: no code works twice. */
function isFree(secret: Buffer, step: number): boolean {
  const folder = process.env['GATEHOUSE_DATA'];
  if (folder === undefined)
    throw new Error('Which codes are used is known beside a product that Playwright has started');
  const codes = join(folder, 'codes');
  mkdirSync(codes, { recursive: true });
  try {
    writeFileSync(join(codes, `${secret.toString('hex')}-${step}`), '', { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/** A code that nobody has used yet: this one or the next. Waits when both were. */
export async function nextCode(secret: Buffer): Promise<string> {
  for (;;) {
    const now = Math.floor(Date.now() / 1000 / period);
    const step = [now, now + 1].find((each) => isFree(secret, each));
    if (step !== undefined) return codeOf(secret, step);
    await wait(250);
  }
}
