import { createAccount } from '../accounts/create-account.ts';
import { Registration } from '../accounts/registration.ts';
import type { Site } from '../administrators/rules.ts';
import { placeBlock } from '../contacts/blocks/place-block.ts';
import { setChildAccess } from '../contacts/children/set-child-access.ts';
import { revokeContact } from '../contacts/revoke/revoke-contact.ts';
import { sendWelcome } from '../contacts/welcome/send-welcome.ts';
import { Mail } from '../mail/mail.ts';
import type { Actor } from '../trust/actor.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { demoPassword } from './demo-sign-ins.ts';

interface Family {
  readonly contactId: string;
  readonly schoolId: string;
  readonly name: string;
  readonly email: string;
  readonly students: readonly string[];
}

const ready = `
  select c.contact_id as "contactId", c.school_id as "schoolId", p.email, p.given_name || ' ' || p.family_name as name,
    array(select g.student_id from guardianship g where g.contact_id = c.contact_id and g.gone_at is null) as students
  from contact_standing c join person p on p.id = c.contact_id
  where c.school_id = $1 and c.status = 'ready_to_provision'
    and (select count(*) from contact_standing o where o.contact_id = c.contact_id) = 1
    and not exists (select from person o where o.email = p.email and o.id <> p.id)
  order by c.contact_id limit 16`;

/** Families of a school in every status: welcomed, welcomed in vain, registered, to be revoked, revoked and blocked. */
export async function seedFamilies(
  hoursAgo: (hours: number) => Services,
  { site, accountId, label }: { readonly site: Site; readonly accountId: string; readonly label: string },
): Promise<void> {
  const actor: Actor = { accountId, label, trustId: site.trustId, requestId: null };
  const at = <Result>(hours: number, work: (uow: UnitOfWork) => Promise<Result>) =>
    unitOfWork(hoursAgo(hours), actor, work);
  const families = await at(21 * 24, ({ sql }) => sql<Family>(ready, [site.schoolId]));
  const welcome = (hours: number, some: readonly Family[]) =>
    at(hours, async (uow) => {
      for (const { contactId, schoolId } of some) await sendWelcome(uow, { site, contactId, schoolId });
    });
  await welcome(21 * 24, families.slice(0, 3));
  await welcome(3 * 24, families.slice(3, 6));
  const registered = families.slice(6, 14);
  await at(18 * 24, async (uow) => {
    for (const family of registered) await register(uow, family);
  });
  const [revoked, ...others] = registered.slice(0, 3);
  await at(5 * 24, async (uow) => {
    for (const { contactId, students } of [...others, ...(revoked ? [revoked] : [])])
      for (const studentId of students)
        await setChildAccess(uow, { site, contactId, studentId, access: false, note: 'Lives elsewhere now' });
  });
  if (revoked) await at(4 * 24, (uow) => revokeContact(uow, { site, ...revoked, tell: false }));
  const [blocked] = registered.slice(3, 4);
  if (blocked)
    await at(2 * 24, (uow) =>
      placeBlock(uow, site, { contactId: blocked.contactId, studentId: null, reason: 'Court order' }),
    );
  // These mails belong to the past: what the demo's inbox receives is what its visitors send.
  await at(0, ({ em, now }) => em.nativeUpdate(Mail, { state: 'queued' }, { state: 'sent', endedAt: now }));
}

async function register(uow: UnitOfWork, { contactId, schoolId, name, email }: Family): Promise<void> {
  const { em, sql, now, actor } = uow;
  const { accountId } = await createAccount(uow, { name, email, password: demoPassword });
  em.create(Registration, {
    trustId: actor.trustId ?? '',
    personId: contactId,
    accountId,
    registeredAt: now,
  });
  await sql('update account set last_sign_in_at = gatehouse_now() where id = $1', [accountId]);
  await sql(
    'update contact_standing set admitted_at = gatehouse_now() where contact_id = $1 and school_id = $2',
    [contactId, schoolId],
  );
}
