import type { Site } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import type { OfferedRole } from './find-role.ts';
import { Grant } from './grant.ts';

/** Somebody with an account. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly accountEmail: string | null;
  readonly accountId: string | null;
}

/** Who gets which role, and where. */
export interface GiveAccess {
  readonly site: Site;
  readonly role: OfferedRole;
  readonly to: readonly Recipient[];
  readonly planId?: string;
}

/** Gives a role to people who have an account already. There is nothing to accept: a mail says that it is there. */
export async function giveAccess(uow: UnitOfWork, { site, role, to, planId }: GiveAccess): Promise<void> {
  const { em, now, actor, settings, audit } = uow;
  for (const { accountId, personId } of to) {
    if (accountId === null) continue;
    const id = crypto.randomUUID();
    em.create(Grant, {
      id,
      trustId: site.trustId,
      accountId,
      personId,
      productId: role.productId,
      productRoleId: role.roleId,
      schoolId: site.schoolId,
      givenBy: actor.accountId,
      givenAt: now,
    });
    audit('grant.given', { kind: 'grant', id }, { accountId, personId, roleId: role.roleId });
  }
  await queueMails(
    uow,
    to.flatMap(({ name, accountEmail }) =>
      accountEmail === null
        ? []
        : {
            template: 'access-added' as const,
            to: { name, address: accountEmail },
            data: {
              trustName: role.trust,
              placeName: role.place,
              personName: name,
              giverName: actor.label,
              productName: role.product,
              accessLines: `${role.product}, as ${role.role}, at ${role.place}`,
              portalUrl: `${settings.PUBLIC_URL}/`,
              givenAt: when(now),
              toAddress: accountEmail,
            },
            ...(planId && { planId }),
          },
    ),
  );
}
