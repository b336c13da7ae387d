import fc from 'fast-check';
import { expect, it } from 'vitest';
import { drawn } from '../testing/drawn.ts';
import { atOnce } from '../testing/at-once.ts';
import { finishPlan } from '../testing/finish-plan.ts';
import { PlanModel } from '../testing/plan-model.ts';
import { createWorld } from '../testing/world.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { cancelOldDrafts } from './cancel-old-drafts.ts';
import { holdPlan } from './hold-plan.ts';
import { markItems } from './mark-items.ts';
import { planMaker } from './plan-maker.ts';
import { recoverPlans } from './recover-plans.ts';
import { runPlanChunk } from './run-plan.ts';

const world = createWorld();
const total = 3;

/** A draft of three invitations: the same acts as the model's, on the real thing. */
async function realLife() {
  const site = world.trust.riverside;
  const person = await world.administrator('account_admin', site);
  const { plans } = world.as(person);
  const emails = Array.from({ length: total }, () => `ada.${crypto.randomUUID()}@northgate.example`);
  await world.manyStaff(emails.map((email) => ({ email })));
  const text = ['E-mail,Product,Role', ...emails.map((email) => `${email},Tracker,Full Edit`)].join('\r\n');
  const file = Buffer.from(text).toString('base64');
  const { planId } = await plans.draftFromFile({ site, fileName: 'staff.csv', file });
  const on = { site, planId };
  return {
    approve: () => plans.approve(on),
    discard: () => plans.discard(on),
    stop: () => plans.stop(on),
    resume: () => plans.resume(on),
    retry: () => plans.retry(on),
    async undo() {
      const undo = await plans.undo(on);
      await finishPlan(world, undo.planId);
    },
    async work(position: number | null) {
      const actor = await planMaker(world.services, { trustId: world.trust.id, planId });
      await unitOfWork(world.services, actor, (uow) => runPlanChunk(uow, planId, position ?? 1));
    },
    async fail(position: number | null) {
      if (position === null) return;
      await world.run(async (uow) => {
        const plan = await holdPlan(uow, planId);
        if (plan !== null) await markItems(uow, plan, [{ position, state: 'failed', reason: 'unexpected' }]);
      });
    },
    async sweep() {
      await world.run(recoverPlans);
      await world.run(cancelOldDrafts);
    },
    get: () => plans.get(on),
    /** How many of the three are invited. */
    async invited() {
      const rows = await world.rows(`select from invitation where state = 'pending' and email = any ($1)`, [
        emails,
      ]);
      return rows.length;
    },
  };
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ act: fc.constantFrom('approve' as const, 'stop' as const, 'resume' as const, 'retry' as const, 'undo' as const) }) }, // prettier-ignore
  { weight: 1, arbitrary: fc.record({ act: fc.constantFrom('discard' as const, 'sweep' as const, 'fail' as const) }) }, // prettier-ignore
  { weight: 4, arbitrary: fc.record({ act: fc.constant('work' as const) }) },
  { weight: 1, arbitrary: fc.record({ act: fc.constant('pass' as const), hours: fc.constantFrom(0.5, 0.5, 1, 335, 719) }) }, // prettier-ignore
);
type Step = typeof step extends fc.Arbitrary<infer Act> ? Act : never;
type Real = Awaited<ReturnType<typeof realLife>>;

/** Does one thing in both; returns what became of it in the real life, and in the model. */
async function both({ act, ...how }: Step, real: Real, model: PlanModel): Promise<[string[], string[]]> {
  if (act === 'pass') {
    const hours = 'hours' in how ? how.hours : 0;
    world.pass({ hours });
    model.hour += hours;
  } else if (act === 'work' || act === 'fail') {
    const { next } = model;
    await real[act](next);
    model[act]();
  } else if (act === 'sweep') {
    await real.sweep();
    model.sweep();
  } else return [await atOnce(real[act]()), [model[act]()]];
  return [[], []];
}

it('lives as the glossary says, whatever is done to it in whatever order', async () => {
  const reached = new Set<string>();
  const lives = fc.asyncProperty(fc.array(step, { minLength: 12, maxLength: 24 }), async (acts) => {
    const [model, real] = [new PlanModel(total), await realLife()];
    for (const act of acts) {
      const [happened, foretold] = await both(act, real, model);
      const { state, stoppedAt, done, failed, undone } = await real.get();

      expect(happened).toEqual(foretold);
      expect({ state, stopped: stoppedAt !== null, done, failed, undone }).toEqual({
        state: model.state, stopped: model.stopped, done: model.count('done'), failed: model.count('failed'), undone: model.count('undone'),
      }); // prettier-ignore
      expect(await real.invited()).toBe(model.count('done'));
      reached.add(model.state);
    }
  });

  await fc.assert(lives, drawn({ numRuns: 15 }));
  expect(reached).toContain('running');
}, 180_000);
