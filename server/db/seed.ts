import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addProducts } from '../access/add-products.ts';
import { addOwner } from '../administrators/add-owner.ts';
import { giveTotp } from '../factors/give-totp.ts';
import { importNewTrust } from '../roster/import-new-trust.ts';
import { writeDemoPackage } from '../roster/demo/write-demo-package.ts';
import { importRoster } from '../roster/import-roster.ts';
import { systemActor, type Actor } from '../trust/actor.ts';
import { reading, unitOfWork, type Services } from '../unit-of-work.ts';
import { demoCatalogue } from './demo-catalogue.ts';
import { demoSignIns } from './demo-sign-ins.ts';
import { seedFamilies } from './seed-families.ts';
import { addSchoolAdmin, seedInvitations } from './seed-people.ts';

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

  return withDemoPackage(async (path) => {
    const roster = { path, fileName: 'demo.zip' };
    const { trustId } = await importNewTrust(hoursAgo(30 * 24), roster);
    await seedAccess(hoursAgo, { ...actor, trustId });
    // And again last night, as a school's MIS does: nothing has changed.
    await importRoster(hoursAgo(7), { ...actor, trustId }, { ...roster, trustId });
    return true;
  });
}

async function seedAccess(
  hoursAgo: (hours: number) => Services,
  inTrust: Actor & { trustId: string },
): Promise<void> {
  const [owner, admin] = demoSignIns;
  const ownerAccount = await unitOfWork(hoursAgo(30 * 24), inTrust, async (uow) => {
    addProducts(uow, demoCatalogue);
    const added = await addOwner(uow, inTrust.trustId, { name: 'Dana Whitfield', ...owner });
    await giveTotp(uow, added.accountId, owner.totpSecret);
    return added;
  });
  const adminSite = await unitOfWork(hoursAgo(29 * 24), inTrust, async (uow) => {
    const added = await addSchoolAdmin(uow, {
      name: 'Samir Malik',
      ...admin,
      givenBy: ownerAccount.accountId,
    });
    await giveTotp(uow, added.accountId, admin.totpSecret);
    return added;
  });
  await seedInvitations(hoursAgo, { ...adminSite, label: 'Samir Malik' });
  await seedFamilies(hoursAgo, { ...adminSite, label: 'Samir Malik' });
}

async function withDemoPackage<Result>(work: (path: string) => Promise<Result>): Promise<Result> {
  const folder = await mkdtemp(join(tmpdir(), 'gatehouse-demo-'));
  try {
    const path = join(folder, 'demo.zip');
    await writeDemoPackage({ schools: 3, students: 1200, seed: 7, births: true }, path);
    return await work(path);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
