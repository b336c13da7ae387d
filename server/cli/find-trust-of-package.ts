import { Refusal } from '../refusal.ts';
import { withPackage } from '../roster/one-roster/open-package.ts';
import { rootOf } from '../roster/one-roster/org-tree.ts';
import { readOrgs } from '../roster/one-roster/read-orgs.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';

/** The trust that a package is about, by its root organisation; null when no trust knows that one yet. */
export async function findTrustOfPackage(services: Services, path: string): Promise<string | null> {
  const root = await withPackage(path, async ({ files }) => {
    const orgs = files.get('orgs');
    return orgs ? rootOf((await readOrgs(orgs.file)).orgs) : null;
  });
  const trusts = await reading(services, systemActor('The command line', null), ({ sql }) =>
    root
      ? sql<{ id: string }>('select trusts_with_root($1) as id', [root.externalId])
      : sql<{ id: string }>('select trust_ids() as id'),
  );
  const [trust, another] = trusts;
  if (another !== undefined)
    throw new Refusal('import_unknown_trust', 'Say which trust it is about: --trust "Name".');
  return trust?.id ?? null;
}
