import type { AdministratorRole } from '../administrators/rules.ts';
import { addRegisteredParent, type RegisteredParent } from './registered-parent.ts';
import type { World } from './world.ts';

/** A parent with access at Riverside whose child has left, so that their access is to end. */
export async function leavingParent(world: World): Promise<RegisteredParent> {
  const parent = await addRegisteredParent(world);
  await parent.childLeaves(world.trust.riverside);
  return parent;
}

/** Who administers a school alone, with the address where they are written to. */
export async function reviewerAt(world: World, role: AdministratorRole, schoolId: string | null) {
  const person = await world.administrator(role, schoolId);
  return { api: world.as(person), email: person.email, accountId: person.accountId };
}

/** The mails about drafts that wait to be sent, by address. */
export const reviewMails = (world: World) =>
  world.rows<{ to: string; data: Readonly<Record<string, string>> }>(
    `select to_address as "to", data from mail where template = 'review-drafted' order by created_at, to_address`,
  );

/** The plans that were drafted by the product itself at a school, oldest first. */
export const draftedPlans = (world: World, schoolId: string) =>
  world.rows<{ planId: string; state: string; kind: string; origin: string; madeBy: string | null }>(
    `select id as "planId", state, kind, origin, made_by as "madeBy" from plan where school_id = $1 and origin <> 'person' and kind in ('contact_revoke', 'revoke') order by made_at, id`,
    [schoolId],
  );

/** The trust lets reviews of so many contacts, and such a share of those with access, run by themselves. */
export const letRunAlone = (world: World, people: number, percent: number) =>
  world.run(({ sql }) =>
    sql('update trust set alone_people = $1, alone_percent = $2 where id = app_trust()', [people, percent]),
  );
