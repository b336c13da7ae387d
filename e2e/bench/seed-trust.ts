import { join } from 'node:path';
import { addProducts } from '#server/access/add-products.ts';
import { addOwner } from '#server/administrators/add-owner.ts';
import { demoCatalogue } from '#server/db/demo-catalogue.ts';
import { writeDemoPackage } from '#server/roster/demo/write-demo-package.ts';
import { importNewTrust } from '#server/roster/import-new-trust.ts';
import { systemActor } from '#server/trust/actor.ts';
import { unitOfWork } from '#server/unit-of-work.ts';
import type { Bench } from './bench.ts';
import type { Portal } from './open-portal.ts';

/** A trust as the commands make it, and who may do everything in it. */
export interface BenchTrust {
  readonly trustId: string;
  readonly owner: { readonly accountId: string; readonly email: string; readonly password: string };
  /** The id of a role of this product; any will do. */
  roleOf(product: string): Promise<string>;
}

/** Makes a trust from a roster of so many people, with products and an owner. */
export async function seedTrust({ folder }: Bench, portal: Portal, people: number): Promise<BenchTrust> {
  const { services, owner: database } = portal;
  const path = join(folder, `trust-of-${people}.zip`);
  await writeDemoPackage({ seed: 11, schools: Math.max(3, Math.round(people / 900)), people }, path);
  const { trustId } = await importNewTrust(services, { path, fileName: path });
  const person = { name: 'Dana Whitfield', email: 'dana@bench.example', password: 'violin tractor banana' };
  const { accountId } = await unitOfWork(services, systemActor('bench', trustId), (uow) => {
    addProducts(uow, demoCatalogue);
    return addOwner(uow, trustId, person);
  });
  return {
    trustId,
    owner: { ...person, accountId },
    async roleOf(product) {
      const { rows } = await database.query<{ id: string }>(
        `select r.id from product_role r join product p on p.id = r.product_id
         where p.trust_id = $1 and p.name = $2 order by preset_power(r.preset) limit 1`,
        [trustId, product],
      );
      const [role] = rows;
      if (!role) throw new Error(`the catalogue has no ${product}`);
      return role.id;
    },
  };
}
