import { codeFor } from '../invitations/token.ts';
import { when } from '../mail/when.ts';
import type { MailLanguage } from '../roster/rules.ts';
import type { Reading } from '../unit-of-work.ts';
import { codeTries } from './rules.ts';

interface Row {
  readonly id: string;
  readonly nonce: Uint8Array;
  readonly expiresAt: string;
  readonly trustName: string;
  readonly language: MailLanguage;
}

const query = `
  select p.id, p.nonce, iso(p.expires_at) as "expiresAt", t.name as "trustName",
    coalesce(case when i.kind = 'contact' then who.language end, 'en') as language
  from address_proof p join invitation i on i.id = p.invitation_id and i.version = p.invitation_version
  join trust t on t.id = p.trust_id left join person who on who.id = i.person_id
  where p.id = any ($1) and p.used_at is null and p.expires_at > gatehouse_now() and p.tries < $2
    and i.state = 'pending' and i.expires_at > gatehouse_now()`;

/** The codes of those of these proofs that still work. Each is made here, and kept nowhere. */
export async function codeWords(
  { sql, settings }: Reading,
  ids: readonly string[],
): Promise<Map<string, Readonly<Record<string, string>>>> {
  if (ids.length === 0) return new Map();
  const rows = await sql<Row>(query, [[...ids], codeTries]);
  return new Map(
    rows.map(({ id, nonce, expiresAt, trustName, language }) => {
      const code = codeFor(settings.linkKey, 'address-proof', { id, version: 1, nonce });
      return [id, { trustName, code, worksUntil: when(new Date(expiresAt), language), language }];
    }),
  );
}
