import type { SignedIn } from '../trust/site.ts';
import type { Reading } from '../unit-of-work.ts';
import { providers, type Provider } from './rules.ts';

/** One provider, as one's own profile shows it. */
export interface OwnIdentity {
  readonly provider: Provider;
  /** The account that is connected; null when none is. */
  readonly connected: null | {
    readonly shownAs: string;
    readonly linkedAt: string;
    readonly usedAt: string | null;
  };
}

interface Row {
  readonly provider: Provider;
  readonly shownAs: string;
  readonly linkedAt: string;
  readonly usedAt: string | null;
}

/** The providers that are set up here, or that somebody is connected with still. */
export async function listIdentities(
  { sql, settings }: Pick<Reading, 'sql' | 'settings'>,
  { accountId }: Pick<SignedIn, 'accountId'>,
): Promise<OwnIdentity[]> {
  const rows = await sql<Row>(
    `select provider, shown_as as "shownAs", iso(linked_at) as "linkedAt", iso(used_at) as "usedAt"
     from identity where account_id = $1`,
    [accountId],
  );
  return providers.flatMap((provider): OwnIdentity[] => {
    const row = rows.find((each) => each.provider === provider);
    if (row === undefined)
      return settings.providers[provider] === undefined ? [] : [{ provider, connected: null }];
    const { shownAs, linkedAt, usedAt } = row;
    return [{ provider, connected: { shownAs, linkedAt, usedAt } }];
  });
}
