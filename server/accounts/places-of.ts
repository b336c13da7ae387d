import { reading, type Services } from '../unit-of-work.ts';
import { placeNames } from './place-names.ts';

/** The names of all trusts and schools that an account is at home in: one look into each trust. */
export async function placesOf(services: Services, accountId: string): Promise<string[]> {
  const actor = { accountId, label: 'a new password', trustId: null, requestId: null };
  const trusts = await reading(services, actor, ({ sql }) =>
    sql<{ id: string }>('select id from account_trusts($1) as t (id)', [accountId]),
  );
  const names: string[] = [];
  for (const { id } of trusts)
    names.push(...(await reading(services, { ...actor, trustId: id }, placeNames)));
  return names;
}
