import { cancelInvitations } from '../../invitations/cancel-invitations.ts';
import { queueMails } from '../../mail/queue-mails.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { officeToTell } from '../office-to-tell.ts';
import { isWelcomeBarred } from '../welcome/open-mailbox.ts';

interface OpenWelcome {
  readonly id: string;
  readonly name: string;
  readonly schoolId: string;
  readonly school: string;
  readonly trust: string;
}

const shown = 20;

const open = `
  select i.id, i.name, s.id as "schoolId", s.name as school, t.name as trust
  from invitation i join school s on s.id = i.school_id join trust t on t.id = i.trust_id
  where i.trust_id = app_trust() and i.kind = 'contact' and i.state in ('pending', 'expired')
    and i.person_id <> all ($1) and ${isWelcomeBarred} order by i.name, i.id`;

/**
 * Takes back the welcomes of every school of the trust that lie in a mailbox which somebody reads who is kept from these families,
 * or may be, as it turned out since: of others than `besides`. The offices are told: once it is decided they send a new one. What
 * was printed went to the home, and stays. Returns how many.
 */
export async function closeMailboxes(uow: UnitOfWork, besides: readonly string[] = []): Promise<number> {
  const found = await uow.sql<OpenWelcome>(open, [[...besides]]);
  const cancelled = new Set(
    await cancelInvitations(
      uow,
      found.map(({ id }) => id),
    ),
  );
  const taken = found.filter(({ id }) => cancelled.has(id));
  for (const { id, schoolId } of taken)
    uow.audit(
      'invitation.cancelled',
      { kind: 'invitation', id },
      { because: 'mailbox_barred' },
      { schoolId },
    );
  for (const at of Map.groupBy(taken, ({ schoolId }) => schoolId).values()) await tell(uow, at);
  return taken.length;
}

/** Not by a mailbox of whoever it is about: they may work there, too. */
async function tell(uow: UnitOfWork, taken: readonly OpenWelcome[]): Promise<void> {
  const [first] = taken;
  if (first === undefined) return;
  const { schoolId, school, trust } = first;
  const template = 'welcome-taken-back';
  const office = await officeToTell(uow, { schoolId, template, except: null, mayRepeat: true });
  const blocked = await uow.sql<{ address: string }>('select mailboxes_of_blocked(app_trust()) as address');
  const data = {
    trustName: trust,
    placeName: school,
    welcomeCount:
      taken.length === 1 ? '1 welcome was taken back' : `${taken.length} welcomes were taken back`,
    welcomeLines: [...new Set(taken.map(({ name }) => name))].slice(0, shown).join('\n'),
    contactsUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId}/contacts?status=ready_to_provision`,
  };
  await queueMails(
    uow,
    office
      .filter((to) => !blocked.some(({ address }) => address === to.address.toLowerCase()))
      .map((to) => ({
        template,
        to,
        data: { ...data, administratorName: to.name, toAddress: to.address },
      })),
  );
}
