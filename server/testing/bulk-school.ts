import { carryOutNext } from '../plans/carry-out-next.ts';
import { planMaker } from '../plans/plan-maker.ts';
import type { World } from './world.ts';

/** A school with `staff` people, an administrator who is about to change much at once, and a worker. */
export async function bulkSchool(world: World, staff: number) {
  await world.manyStaff(Array.from({ length: staff }, () => ({})));
  const site = world.trust.riverside;
  const person = await world.administrator('account_admin', site);
  const errors: unknown[] = [];
  /** Carries out the next chunk of a plan, as a worker does. */
  const run = async (planId: string) => {
    const actor = await planMaker(world.services, { trustId: world.trust.id, planId });
    return carryOutNext(world.services, { actor, planId, onError: (error) => errors.push(error) });
  };
  /** Carries out all of a plan. */
  const finish = async (planId: string) => {
    while ((await run(planId)).left > 0);
  };
  const everybody = { all: {}, except: [] };
  const roleId = world.trust.role('Tracker', 'Full Edit');
  return { person, admin: world.as(person), site, roleId, run, finish, errors, everybody };
}
