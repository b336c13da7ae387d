import type { Reading } from '../unit-of-work.ts';
import { resetToken } from './reset-token.ts';
import { resetStateAt } from './rules.ts';

interface Row {
  readonly id: string;
  readonly nonce: Uint8Array;
  readonly expiresAt: string;
  readonly usedAt: string | null;
  readonly replacedAt: string | null;
}

const instant = (text: string | null) => (text === null ? null : new Date(text));

/** The links of those of these resets that still work. Each is made here, and kept nowhere. */
export async function resetLinks(
  { sql, now, settings }: Reading,
  ids: readonly string[],
): Promise<Map<string, { readonly resetUrl: string }>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Row>(
    `select id, nonce, iso(expires_at) as "expiresAt", iso(used_at) as "usedAt", iso(replaced_at) as "replacedAt"
     from password_reset where id = any ($1)`,
    [[...ids]],
  );
  const open = rows.filter(({ expiresAt, usedAt, replacedAt }) => {
    const life = { expiresAt: new Date(expiresAt), usedAt: instant(usedAt), replacedAt: instant(replacedAt) };
    return resetStateAt(life, now) === 'open';
  });
  return new Map(
    open.map((row) => [
      row.id,
      { resetUrl: `${settings.PUBLIC_URL}/reset/${resetToken(settings.linkKey, row)}` },
    ]),
  );
}
