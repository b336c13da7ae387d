import { queueMails } from '../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { blockKeepers } from './block-keepers.ts';

/** Which records wait, and whom they look like. */
export interface WaitingRecord {
  readonly contactId: string;
  readonly blockId: string;
}

/** Tells whoever looks after blocks at the trust that records wait for their decision. Nobody is named: the page does that. */
export async function tellKeepers(uow: UnitOfWork, waiting: readonly WaitingRecord[]): Promise<void> {
  if (waiting.length === 0) return;
  const { sql, settings, actor } = uow;
  const [about] = await sql<{ trust: string; contacts: string[] }>(
    `select t.name as trust, array(select contact_id::text from contact_block where id = any ($1)) as contacts
     from trust t where t.id = app_trust()`,
    [waiting.map(({ blockId }) => blockId)],
  );
  if (about === undefined) return;
  const people = new Set(waiting.map(({ contactId }) => contactId));
  const keepers = await blockKeepers(uow, { contacts: [...people, ...about.contacts] });
  await queueMails(
    uow,
    keepers.map(({ name, address }) => ({
      template: 'block-likeness',
      to: { name, address },
      data: {
        trustName: about.trust,
        administratorName: name,
        records:
          people.size === 1 ? 'One record in the roster looks' : `${people.size} records in the roster look`,
        blocksUrl: `${settings.PUBLIC_URL}/sites/${actor.trustId}/blocks`,
        toAddress: address,
      },
    })),
  );
}
