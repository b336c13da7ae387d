import { timingSafeEqual } from 'node:crypto';
import { tokenFor, type TokenSeed } from '../../../invitations/token.ts';

/** What the browser of whoever gave the right answer keeps: made of this issue of the welcome, and nowhere stored. */
export const proofToken = (key: Uint8Array, welcome: TokenSeed): string =>
  tokenFor(key, 'welcome-proof', welcome);

/** Whether somebody has given the right answer to this issue of a welcome. */
export function isProven(key: Uint8Array, welcome: TokenSeed, brought: string | null): boolean {
  const [made, theirs] = [Buffer.from(proofToken(key, welcome)), Buffer.from(brought ?? '')];
  return made.length === theirs.length && timingSafeEqual(made, theirs);
}
