import { holdAccount } from '../../accounts/end-sessions.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Language } from './rules.ts';

/** In which language an account is written to from now on. */
export async function chooseLanguage(
  uow: UnitOfWork,
  { accountId, language }: { readonly accountId: string; readonly language: Language },
): Promise<void> {
  const { sql, audit } = uow;
  await holdAccount(uow, accountId);
  const [before] = await sql<{ language: Language | null }>('select language from account where id = $1', [
    accountId,
  ]);
  await sql('update account set language = $2, updated_at = gatehouse_now() where id = $1', [
    accountId,
    language,
  ]);
  audit(
    'account.language_chosen',
    { kind: 'account', id: accountId },
    {},
    { before: { language: before?.language ?? null }, after: { language } },
  );
}
