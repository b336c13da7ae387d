import { findDevice } from '../../factors/note-device.ts';
import { reading, type Services } from '../../unit-of-work.ts';
import { visitorActor, type Visitor } from '../visitor.ts';

/**
 * The device of this account (by its id, or by its address) that a request brings the cookie of, or null. Its holder is
 * never kept out by what others try.
 */
export async function knownDevice(
  services: Services,
  visitor: Visitor,
  about: string,
): Promise<string | null> {
  return reading(services, visitorActor(visitor), async (read) => {
    const [account] = await read.sql<{ id: string }>(
      'select id from account where email = $1 or id::text = $1',
      [about],
    );
    if (account === undefined) return null;
    return (await findDevice(read, visitor.headers, account.id))?.id ?? null;
  });
}
