import { Refusal } from '../refusal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { mostAllowed, readDomains, readTenants } from './rules.ts';

/** From where the people of a trust may sign in. */
export interface AllowedHomes {
  /** Ids of Entra tenants. */
  readonly microsoft: readonly string[];
  /** Domains of Google Workspace. */
  readonly google: readonly string[];
}

const columns = 'microsoft_tenants as microsoft, google_domains as google';
const none: AllowedHomes = { microsoft: [], google: [] };

/** What the actor's trust allows. */
export async function allowedHomes({ sql }: Pick<Reading, 'sql'>): Promise<AllowedHomes> {
  const [allowed = none] = await sql<AllowedHomes>(`select ${columns} from trust where id = app_trust()`);
  return allowed;
}

/** Changes it, from the next sign-in on. Refuses `provider_home_wrong` with the first line that is neither an id nor a domain. */
export async function changeAllowedHomes(
  uow: UnitOfWork,
  typed: { readonly microsoft: string; readonly google: string },
): Promise<AllowedHomes> {
  const { sql, audit, actor } = uow;
  const [tenants, domains] = [readTenants(typed.microsoft), readDomains(typed.google)];
  refuse(tenants, 'a tenant ID, such as 72f988bf-86f1-41af-91ab-2d7cd011db47');
  refuse(domains, 'a domain, such as school.org.uk');
  await sql('select from trust where id = app_trust() for update');
  const before = await allowedHomes(uow);
  const after = { microsoft: tenants.values, google: domains.values };
  if (JSON.stringify(before) === JSON.stringify(after)) return after;
  await sql('update trust set microsoft_tenants = $1, google_domains = $2 where id = app_trust()', [
    after.microsoft,
    after.google,
  ]);
  audit(
    'trust.providers_changed',
    { kind: 'trust', id: actor.trustId ?? '' },
    {},
    { before: { ...before }, after },
  );
  return after;
}

function refuse({ values, wrong }: ReturnType<typeof readTenants>, wanted: string): void {
  if (wrong !== null) throw new Refusal('provider_home_wrong', `“${wrong.slice(0, 80)}” is not ${wanted}.`);
  if (values.length > mostAllowed)
    throw new Refusal('provider_home_wrong', `There can be ${mostAllowed} at most.`);
}
