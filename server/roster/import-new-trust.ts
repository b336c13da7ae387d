import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { applyPackage, type Applied } from './import/apply-package.ts';
import { withPackage, type RosterPackage } from './one-roster/open-package.ts';
import { rootOf } from './one-roster/org-tree.ts';
import { readOrgs } from './one-roster/read-orgs.ts';
import { newId } from '../new-id.ts';

/** The first package of a trust. Its name is that of the package's root organisation, unless another is given. */
export interface NewTrustInput {
  readonly path: string;
  readonly fileName: string;
  readonly trustName?: string | undefined;
  readonly sourceName?: string | undefined;
  /** Who does it, for the audit log. */
  readonly label?: string;
}

/** Imports the first package of a trust that is not there yet, and with it the trust. A refusal leaves nothing behind. */
export function importNewTrust(
  services: Services,
  input: NewTrustInput,
): Promise<Applied & { readonly trustId: string }> {
  const trustId = newId();
  const actor = systemActor(input.label ?? 'Command line', trustId);
  return withPackage(input.path, async (content) => {
    const name = input.trustName ?? (await rootName(content));
    const applied = await unitOfWork(services, actor, async (uow) => {
      await uow.sql('insert into trust (id, name, created_at) values ($1, $2, $3)', [
        trustId,
        name,
        uow.now.toISOString(),
      ]);
      uow.audit('trust.created', { kind: 'trust', id: trustId }, { name });
      const result = await applyPackage(uow, content, { ...input, trustId });
      if (result.state === 'held') throw new Refusal('import_held', result.reason);
      return result;
    });
    return { ...applied, trustId };
  });
}

async function rootName({ files }: RosterPackage): Promise<string> {
  const orgs = files.get('orgs');
  const root = orgs && rootOf((await readOrgs(orgs.file)).orgs);
  if (!root)
    throw new Refusal('import_unknown_trust', 'the package does not name a trust: say which one it is about');
  return root.name;
}
