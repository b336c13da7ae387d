import { Refusal } from '../refusal.ts';
import type { Reading } from '../unit-of-work.ts';
import { isAllowedBy, type ProvenIdentity } from './rules.ts';

interface Row {
  readonly microsoft: readonly string[];
  readonly google: readonly string[];
}

/** Refuses `provider_not_allowed` unless every trust that an account belongs to allows sign-in from there. */
export async function requireAllowed(
  { sql }: Pick<Reading, 'sql'>,
  accountId: string,
  { provider, home }: Pick<ProvenIdentity, 'provider' | 'home'>,
): Promise<void> {
  const trusts = await sql<Row>(
    'select microsoft_tenants as microsoft, google_domains as google from account_allows($1)',
    [accountId],
  );
  if (!isAllowedBy(home, trusts.map((trust) => trust[provider]))) throw new Refusal('provider_not_allowed'); // prettier-ignore
}
