import type { UnitOfWork } from '../../unit-of-work.ts';

/**
 * The last thing of a unit of work: where it signed somebody out of a product, whichever command did it and however, the product
 * is told at once. Were it forgotten, it would be told a minute later.
 */
export async function askToTell(
  { sql }: Pick<UnitOfWork, 'sql'>,
  enqueue: UnitOfWork['enqueue'],
): Promise<void> {
  const trusts = await sql<{ trustId: string }>('select trusts_to_tell() as "trustId"');
  for (const { trustId } of trusts) await enqueue('tell-sign-outs', { trustId });
}
