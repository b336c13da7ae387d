import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addProducts } from '../access/add-products.ts';
import { addOwner } from '../administrators/add-owner.ts';
import { importNewTrust } from '../roster/import-new-trust.ts';
import { writeDemoPackage } from '../roster/demo/write-demo-package.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { demoCatalogue } from './demo-catalogue.ts';
import { addSchoolAdmin, demoPassword, seedInvitations } from './seed-people.ts';

/** Who may sign in to the demo trust, for the terminal. */
export const demoSignIns = [
  { who: 'Account Owner of the trust', email: 'owner@gatehouse.example', password: demoPassword },
  { who: 'Account Admin of a school', email: 'admin@gatehouse.example', password: demoPassword },
] as const;

const hourMs = 3_600_000;

/**
 * Makes the demo trust on an empty database, by the commands that people use, at times in the past: so it is
 * also a walk through the domain. Returns whether it made anything.
 */
export async function seedDemo(services: Services): Promise<boolean> {
  const actor = systemActor('Demo', null);
  const trusts = await reading(services, actor, ({ sql }) => sql('select trust_ids()'));
  if (trusts.length > 0) return false;
  const { now } = await reading(services, actor, async (read) => ({ now: read.now }));
  const hoursAgo = (hours: number): Services => ({
    ...services,
    clock: () => new Date(now.getTime() - hours * hourMs),
  });

  const trustId = await importDemoRoster(hoursAgo(30 * 24));
  const inTrust = { ...actor, trustId };
  const [owner, admin] = demoSignIns;
  const ownerAccount = await unitOfWork(hoursAgo(30 * 24), inTrust, async (uow) => {
    addProducts(uow, demoCatalogue);
    return addOwner(uow, trustId, { name: 'Dana Whitfield', ...owner });
  });
  const adminSite = await unitOfWork(hoursAgo(29 * 24), inTrust, (uow) =>
    addSchoolAdmin(uow, { name: 'Samir Malik', ...admin, givenBy: ownerAccount.accountId }),
  );
  await seedInvitations(hoursAgo, { ...adminSite, label: 'Samir Malik' });
  return true;
}

async function importDemoRoster(services: Services): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'));
  try {
    const path = join(folder, 'demo.zip');
    await writeDemoPackage({ schools: 3, students: 1200, seed: 7 }, path);
    const { trustId } = await importNewTrust(services, { path, fileName: 'demo.zip' });
    return trustId;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
