import { mayBeAdmitted } from '../contacts/welcome/may-be-admitted.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { holdPeople } from '../roster/hold-people.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { quietHours, reminderAt, reminderHours } from './rules.ts';

interface Due {
  readonly id: string;
  readonly version: number;
  readonly kind: 'staff' | 'contact';
  readonly personId: string | null;
  readonly name: string;
  readonly email: string;
  readonly issuedAt: string;
  readonly expiresAt: string;
}

const familyReminders = {
  'invitation-reminder': 'welcome-reminder',
  'invitation-last-reminder': 'welcome-last-reminder',
} as const;

/** Not whose mail came back, or never went; and each reminder once an issue. */
const due = `
  select i.id, i.version, i.kind, i.person_id as "personId", i.name, i.email, iso(i.issued_at) as "issuedAt", iso(i.expires_at) as "expiresAt"
  from invitation i join trust t on t.id = i.trust_id and t.reminders
  where i.trust_id = app_trust() and i.state = 'pending' and i.expires_at > $1::timestamptz
    and (i.kind = 'staff' or i.kind = 'contact' and exists (select from contact_standing c
      where c.contact_id = i.person_id and c.school_id = i.school_id and ${mayBeAdmitted}))
    and i.expires_at <= $1::timestamptz + make_interval(hours => $2)
    and i.issued_at <= $1::timestamptz - make_interval(hours => $3)
    and not exists (select from mail m where m.invitation_id = i.id and m.invitation_version = i.version
      and (m.state in ('bounced', 'abandoned') or m.template in ('invitation-last-reminder', 'welcome-last-reminder')
        or m.template in ('invitation-reminder', 'welcome-reminder') and i.expires_at > $1::timestamptz + make_interval(hours => $4)))`;

/**
 * Reminds those staff and contacts of the actor's trust who have not answered, three days and one day before their invitation runs out
 * (at most `limit` people), unless the trust has switched that off. Safe to run twice, late, or by two workers at
 * once: each reminder goes out once an issue, and after a pause only the one that fits by then.
 */
export async function remindInvitees(
  uow: UnitOfWork,
  { limit }: { limit: number },
): Promise<{ reminded: number }> {
  const { now, sql, audit } = uow;
  const facts = [now.toISOString(), reminderHours.first, quietHours, reminderHours.last];
  const found = await sql<Due>(`${due} order by i.expires_at limit $5`, [...facts, limit]);
  await holdPeople(
    uow,
    found.flatMap(({ personId }) => personId ?? []),
  );
  // Looked at again once they are held: another worker may have been there in the meantime.
  const held = await sql<Due>(`${due} and i.id = any ($5) for update of i`, [
    ...facts,
    found.map(({ id }) => id),
  ]);
  const mails = held.flatMap(({ id, version, kind, name, email, ...life }) => {
    const reminder = reminderAt(
      { issuedAt: new Date(life.issuedAt), expiresAt: new Date(life.expiresAt) },
      now,
    );
    if (reminder === null) return [];
    const template = kind === 'contact' ? familyReminders[reminder] : reminder;
    audit('invitation.reminded', { kind: 'invitation', id }, { version, template });
    return [{ template, to: { name, address: email }, data: {}, invitation: { id, version } }];
  });
  await queueMails(uow, mails);
  return { reminded: mails.length };
}
