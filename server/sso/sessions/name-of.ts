import { systemActor } from '../../trust/actor.ts';
import { reading, type Services } from '../../unit-of-work.ts';

/** What an account is called. */
export async function nameOf(services: Services, accountId: string): Promise<string> {
  const [account] = await reading(services, systemActor('sign-in of products', null), ({ sql }) =>
    sql<{ name: string }>('select name from account where id = $1', [accountId]),
  );
  return account?.name ?? '';
}
