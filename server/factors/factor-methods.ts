import type { Reading } from '../unit-of-work.ts';
import type { FactorMethod } from './rules.ts';

/** By what an account can answer a second step; empty when it has no second factor. */
export async function factorMethods(
  { sql }: Pick<Reading, 'sql'>,
  accountId: string,
): Promise<FactorMethod[]> {
  const [has] = await sql<{ totp: boolean; passkey: boolean; backup: boolean }>(
    `select exists (select from totp where account_id = $1 and secret is not null) as totp,
       exists (select from passkey where account_id = $1) as passkey,
       exists (select from backup_code where account_id = $1 and used_at is null) as backup`,
    [accountId],
  );
  const methods: FactorMethod[] = [];
  if (has?.totp) methods.push('totp');
  if (has?.passkey) methods.push('passkey');
  if (has?.backup) methods.push('backup_code');
  return methods;
}
