import { queueMails } from '../../mail/queue-mails.ts';
import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import { admit } from './admit.ts';
import { childNamesAt, keyOf } from './children-at.ts';
import type { Welcomed } from './welcome-facts.ts';

interface Told {
  readonly email: string;
  readonly trustName: string;
  readonly placeName: string;
  readonly language: string;
}

const told = `
  select a.email, t.name as "trustName", s.name as "placeName", coalesce(a.language, p.language, 'en') as language
  from account a join person p on p.id = $2 join trust t on t.id = app_trust() join school s on s.id = $3 where a.id = $1`;

/** Lets somebody who signs in already in at another school, and tells them by mail. Refuses `not_eligible` when they may not be. */
export async function addChild(uow: UnitOfWork, contact: Welcomed, planId?: string): Promise<void> {
  const { contactId, schoolId, accountId, name } = contact;
  if (!(await admit(uow, contact))) throw new Refusal('not_eligible', name);
  const children = (await childNamesAt(uow, [contact])).get(keyOf(contact)) ?? [];
  const [words] = await uow.sql<Told>(told, [accountId, contactId, schoolId]);
  uow.audit('contact.child_added', { kind: 'person', id: contactId }, { accountId }, { schoolId });
  if (words === undefined) return;
  const { email, ...facts } = words;
  const data = {
    ...facts,
    inviteeName: name,
    childrenLines: children.join('\n'),
    familyUrl: `${uow.settings.PUBLIC_URL}/family`,
    toAddress: email,
  };
  await queueMails(uow, [
    {
      template: 'child-added',
      to: { name, address: email },
      data,
      contactId,
      ...(accountId !== null && { accountId }),
      ...(planId && { planId }),
    },
  ]);
}
