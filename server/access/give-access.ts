import type { Site } from '../administrators/rules.ts';
import { queueMails } from '../mail/queue-mails.ts';
import { when } from '../mail/when.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { accessLines, placeName, productNames } from './access-lines.ts';
import type { DatedRole } from './find-roles.ts';
import { addGrant } from './add-grant.ts';

/** Somebody with an account, and what they are given. */
export interface Recipient {
  readonly personId: string;
  readonly name: string;
  readonly accountEmail: string | null;
  readonly accountId: string | null;
  readonly roles: readonly DatedRole[];
}

/** Who gets which roles until when, by whom it is managed from then on, and why. */
export interface GiveAccess {
  readonly site: Site;
  readonly to: readonly Recipient[];
  readonly note?: string | null;
  readonly planId?: string;
  /** Whether a mail says so: not when another one does. */
  readonly tell?: boolean;
}

/**
 * Gives roles to people who have an account already, and who are held. There is nothing to accept: one mail says that
 * they are there.
 */
export async function giveAccess(uow: UnitOfWork, access: GiveAccess): Promise<void> {
  const { site, to, note = null, planId = null, tell = true } = access;
  for (const { accountId, personId, roles } of to) {
    if (accountId === null) continue;
    for (const { roleId, productId, schoolId, endsAt } of roles) {
      addGrant(uow, {
        trustId: site.trustId,
        accountId,
        personId,
        productId,
        roleId,
        schoolId,
        managedSchoolId: site.schoolId,
        givenBy: uow.actor.accountId,
        endsAt,
        note,
        planId,
      });
    }
  }
  if (!tell) return;
  await queueMails(
    uow,
    to.flatMap((recipient) => letterFor(uow, recipient, planId)),
  );
}

function letterFor(
  { actor, now, settings }: UnitOfWork,
  { name, accountEmail: address, roles }: Recipient,
  planId: string | null,
) {
  const [first] = roles;
  if (address === null || first === undefined) return [];
  const data = {
    trustName: first.trust,
    placeName: placeName(roles, first.trust),
    personName: name,
    giverName: actor.label,
    productName: productNames(roles),
    accessLines: accessLines(
      roles.map(({ endsAt, ...role }) => ({ ...role, endsAt: endsAt?.toISOString() ?? null })),
    ),
    portalUrl: `${settings.PUBLIC_URL}/`,
    givenAt: when(now),
    toAddress: address,
  };
  return [{ template: 'access-added' as const, to: { name, address }, data, ...(planId && { planId }) }];
}
