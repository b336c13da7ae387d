import { addProducts } from '../access/add-products.ts';
import { demoCatalogue } from '../db/demo-catalogue.ts';
import { School } from '../trust/school.ts';
import { Source } from '../trust/source.ts';
import { Trust } from '../trust/trust.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork, type Services } from '../unit-of-work.ts';
import { newId } from '../new-id.ts';

/** A small trust of a test's own: two schools and the demo products. */
export interface TestTrust {
  readonly id: string;
  readonly name: string;
  readonly sourceId: string;
  readonly riverside: string;
  readonly hillside: string;
  /** The id of a role, by product and role name. */
  role(product: string, role: string): string;
}

/** Makes a trust that no other test sees. */
export function makeTrust(services: Services): Promise<TestTrust> {
  const id = newId();
  const name = `Northgate Trust ${crypto.randomUUID().slice(0, 4)}`;
  const actor = systemActor('test', id);
  return unitOfWork(services, actor, async (uow) => {
    const { em, now, sql } = uow;
    const sourceId = newId();
    em.create(Trust, { id, name, createdAt: now });
    em.create(Source, { id: sourceId, trustId: id, name: 'MIS', rootExternalId: id });
    const [riverside = '', hillside = ''] = ['Riverside Primary', "St Anne's & St Jude's"].map((school) => {
      const schoolId = newId();
      em.create(School, { id: schoolId, trustId: id, sourceId, externalId: schoolId, name: school });
      return schoolId;
    });
    addProducts(uow, demoCatalogue);
    const roles = await sql<{ id: string; role: string; product: string }>(
      'select r.id, r.name as role, p.name as product from product_role r join product p on p.id = r.product_id',
    );
    const role = (product: string, wanted: string) => {
      const found = roles.find((one) => one.product === product && one.role === wanted);
      if (found === undefined) throw new Error(`the demo catalogue has no ${product}, ${wanted}`);
      return found.id;
    };
    return { id, name, sourceId, riverside, hillside, role };
  });
}
