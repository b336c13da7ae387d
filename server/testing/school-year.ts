import { carryOutNext } from '../plans/carry-out-next.ts';
import { planMaker } from '../plans/plan-maker.ts';
import { addContact, addStudent, standingOf } from './family.ts';
import { signInContact } from './parent.ts';
import type { World } from './world.ts';

/** When the year turns in which tests take place. */
export const turn = { title: '2027/28', lastOn: '2027-07-22', firstOn: '2027-09-01' } as const;

interface Classes {
  readonly schoolId: string;
  readonly beginsOn?: string | null;
  readonly endsOn?: string | null;
}

/** What a school does as its year turns: students with dated classes, parents with accounts, and the plan carried out. */
export function schoolYear(world: World) {
  const { trust } = world;
  /** Puts a student into classes with these days, instead of those without. */
  async function study(studentId: string, classes: readonly Classes[]): Promise<void> {
    await world.run(async ({ sql }) => {
      await sql('update enrolment set gone_at = gatehouse_now() where student_id = $1', [studentId]);
      for (const { schoolId, beginsOn = null, endsOn = null } of classes)
        await sql(
          `insert into enrolment (trust_id, source_id, external_id, student_id, school_id, begins_on, ends_on)
           values ($1, $2, gen_random_uuid()::text, $3, $4, $5, $6)`,
          [trust.id, trust.sourceId, studentId, schoolId, beginsOn, endsOn],
        );
    });
  }
  const thisYear = { beginsOn: '2026-09-01', endsOn: turn.lastOn };
  const nextYear = { beginsOn: turn.firstOn, endsOn: '2028-07-21' };

  /** A parent with an account, and students in these year groups who go on (`stays`), leave, or move to Hillside. */
  async function family(
    ...children: readonly (readonly [grade: string, next: 'stays' | 'leaves' | 'moves'])[]
  ) {
    const contactId = await addContact(world.services, trust);
    const students: string[] = [];
    for (const [grade, next] of children) {
      const id = await addStudent(world.services, trust, { grade, contacts: [contactId] });
      const here = { schoolId: trust.riverside, ...thisYear };
      const then = { schoolId: next === 'moves' ? trust.hillside : trust.riverside, ...nextYear };
      await study(id, next === 'leaves' ? [here] : [here, then]);
      students.push(id);
    }
    const parent = await signInContact(world, contactId);
    const status = async () => (await standingOf(world.services, trust, contactId))[trust.riverside]?.status;
    return { ...parent, students, status };
  }

  /** Lets the days pass, and has what they change written down, as the hourly job does. */
  async function goTo(day: string): Promise<void> {
    world.pass({ seconds: (Date.parse(`${day}T09:00:00Z`) - world.now.getTime()) / 1000 });
    await world.run(({ sql }) => sql('select keep_standing(app_trust())'));
  }

  /** Carries out all of a plan. */
  async function carryOut(planId: string): Promise<void> {
    const actor = await planMaker(world.services, { trustId: trust.id, planId });
    const onError = (error: unknown) => {
      throw error;
    };
    while ((await carryOutNext(world.services, { actor, planId, onError })).left > 0);
  }
  return { family, study, goTo, carryOut, thisYear, nextYear };
}
