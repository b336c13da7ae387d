import type { SignedIn } from '../trust/site.ts';
import type { Caller } from '../trpc/router.ts';
import { addHolder } from './holder.ts';
import type { TestStaff } from './people.ts';
import type { World } from './world.ts';

/** A registered member of staff, who may ask for products. */
export interface TestAsker {
  readonly person: SignedIn;
  readonly personId: string;
  readonly api: Caller;
  /** Asks for a product of a school, or of the trust; returns the request's id. */
  ask(product: string, schoolId: string | null, reason?: string): Promise<string>;
}

/** A member of staff who is registered and has nothing yet; at Riverside unless `staff` says otherwise. */
export async function addAsker(world: World, staff: TestStaff = {}): Promise<TestAsker> {
  const email = `asker.${crypto.randomUUID().slice(0, 8)}@northgate.example`;
  const personId = await world.staff({ email, ...staff });
  const person = await addHolder(world, email);
  await world.run(({ sql }) =>
    sql(
      `insert into registration (trust_id, person_id, account_id, registered_at)
       values (app_trust(), $1, $2, gatehouse_now())`,
      [personId, person.accountId],
    ),
  );
  const api = world.as(person);
  const ask = async (product: string, schoolId: string | null, reason = 'I teach Year 4 from January.') => {
    const [found] = await world.rows<{ id: string }>('select id from product where name = $1', [product]);
    const { requestId } = await api.portal.ask({ productId: found?.id ?? '', schoolId, reason });
    return requestId;
  };
  return { person, personId, api, ask };
}
