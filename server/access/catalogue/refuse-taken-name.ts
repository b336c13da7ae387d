import { Refusal } from '../../refusal.ts';
import type { Reading } from '../../unit-of-work.ts';

const namesakes = {
  product: `select retired_at is not null as retired from product
    where trust_id = $1 and lower(name) = lower($2) and id is distinct from $3`,
  role: `select retired_at is not null as retired from product_role
    where product_id = $1 and lower(name) = lower($2) and id is distinct from $3`,
} as const;

/** Refuses a name that another product of the trust, or another role of the product, has: however it is written. */
export async function refuseTakenName(
  { sql }: Reading,
  kind: keyof typeof namesakes,
  { within, name, self = null }: { within: string; name: string; self?: string | null },
): Promise<void> {
  const [other] = await sql<{ retired: boolean }>(namesakes[kind], [within, name, self]);
  if (other === undefined) return;
  throw new Refusal('name_taken', other.retired ? 'It is retired, and can be restored.' : undefined);
}
