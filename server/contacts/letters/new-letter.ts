import { newNonce, tokenHash } from '../../invitations/token.ts';
import { when } from '../../mail/when.ts';
import { newId } from '../../new-id.ts';
import type { MailLanguage } from '../../roster/rules.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { letterHours } from '../rules.ts';
import { letterCode } from './letter-code.ts';
import type { PrintedLetter } from './printed-letter.ts';
import { groupCode } from './rules.ts';

/** A letter that is about to be written: what the database keeps of it, and what stands on it alone. */
export interface NewLetter {
  /** With bytes as hexadecimal text. */
  readonly kept: { readonly id: string; readonly nonce: string; readonly hash: string };
  readonly shown: Pick<PrintedLetter, 'code' | 'address' | 'expiresAt' | 'language' | 'worksUntil'>;
}

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

/** When letters that are printed now run out, as an ISO string. */
export const letterExpiry = ({ now }: Pick<UnitOfWork, 'now'>): string =>
  new Date(now.getTime() + letterHours * 3_600_000).toISOString();

/** Makes the code of a letter. */
export function newLetter(uow: Pick<UnitOfWork, 'settings' | 'now'>, language: MailLanguage): NewLetter {
  const { settings } = uow;
  const seed = { id: newId(), nonce: newNonce() };
  const code = letterCode(settings.linkKey, seed);
  const expiresAt = letterExpiry(uow);
  return {
    kept: { id: seed.id, nonce: hex(seed.nonce), hash: hex(tokenHash(code)) },
    shown: {
      code: groupCode(code),
      address: `${settings.PUBLIC_URL}/letter`,
      expiresAt,
      language,
      worksUntil: when(new Date(expiresAt), language),
    },
  };
}
