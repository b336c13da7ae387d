import { tokenFor } from '../../invitations/token.ts';
import { codeLength, codeLetters } from './rules.ts';

const base = BigInt(codeLetters.length);

/** The code of a letter, without its dashes: made of the portal's key and the letter's nonce, and nowhere stored. */
export function letterCode(key: Uint8Array, { id, nonce }: { id: string; nonce: Uint8Array }): string {
  const sealed = Buffer.from(tokenFor(key, 'letter', { id, version: 1, nonce }), 'base64url');
  let rest = BigInt(`0x${sealed.toString('hex')}`);
  let code = '';
  while (code.length < codeLength) {
    code += codeLetters[Number(rest % base)] ?? '';
    rest /= base;
  }
  return code;
}
