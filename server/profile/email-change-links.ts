import type { Reading } from '../unit-of-work.ts';
import { emailChangeToken } from './email-change-token.ts';

/** A link for a new login address, and the one address that it may be mailed to. */
export interface EmailChangeLink {
  readonly address: string;
  readonly confirmUrl: string;
}

interface Row {
  readonly id: string;
  readonly nonce: Uint8Array;
  readonly address: string;
}

/** The links of those of these changes that still work. Each is made here, and kept nowhere. */
export async function emailChangeLinks(
  { sql, settings }: Reading,
  ids: readonly string[],
): Promise<Map<string, EmailChangeLink>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Row>(
    `select id, nonce, new_email as address from email_change
     where id = any ($1) and used_at is null and replaced_at is null and expires_at > gatehouse_now()`,
    [[...ids]],
  );
  return new Map(
    rows.map(({ id, nonce, address }) => {
      const token = emailChangeToken(settings.linkKey, { id, nonce });
      return [id, { address, confirmUrl: `${settings.PUBLIC_URL}/email/${token}` }];
    }),
  );
}
