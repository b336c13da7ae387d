import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

const algorithm = 'aes-256-gcm';
const lengths = { nonce: 12, tag: 16 } as const;

/**
 * Encrypts what is kept with a key of 32 bytes, for one purpose and one owner (`about`): what was sealed about one
 * account cannot be opened as another's. AES-256-GCM: nonce, tag, text.
 */
export function seal(key: Buffer, about: string, text: Buffer): Buffer {
  const nonce = randomBytes(lengths.nonce);
  const cipher = createCipheriv(algorithm, key, nonce, { authTagLength: lengths.tag });
  cipher.setAAD(Buffer.from(about));
  const sealed = Buffer.concat([cipher.update(text), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** What was sealed with the same key about the same thing, or null when it was not, or was changed since. */
export function unseal(key: Buffer, about: string, sealed: Buffer): Buffer | null {
  if (sealed.length < lengths.nonce + lengths.tag) return null;
  const nonce = sealed.subarray(0, lengths.nonce);
  const decipher = createDecipheriv(algorithm, key, nonce, { authTagLength: lengths.tag });
  decipher.setAAD(Buffer.from(about));
  decipher.setAuthTag(sealed.subarray(lengths.nonce, lengths.nonce + lengths.tag));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(lengths.nonce + lengths.tag)), decipher.final()]);
  } catch {
    return null;
  }
}
