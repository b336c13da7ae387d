import { setChildAccess } from '../contacts/children/set-child-access.ts';
import { systemActor } from '../trust/actor.ts';
import { unitOfWork } from '../unit-of-work.ts';
import { familyPackage, fatherTrust, type FatherTrust, type Somebody } from './blocked-father.ts';
import type { World } from './world.ts';

/** A trust in which the office took the first child of two, Mia, away from their father, Raj. */
export interface TakenAway extends FatherTrust {
  /** The next roster: whoever it leaves out has left. */
  importNext(...roster: Parameters<typeof familyPackage>): Promise<unknown>;
  /** What the office says of an adult and a child, by their codes. */
  say(contact: string, student: string, access: boolean | null): Promise<void>;
  /** What the office said of ties that the roster has, as `adult child access note`. */
  kept(): Promise<string[]>;
}

export const raj: Somebody = ['raj', 'Raj,Shah', 'raj@post.example,,,'];
export const beth: Somebody = ['beth', 'Beth,Shah', 'raj@post.example,,,'];
export const mia = (...agents: string[]) => ['mia', 'Mia,Shah', agents.join(',')] as const;
export const tom = (...agents: string[]) => ['tom', 'Tom,Shah', agents.join(',')] as const;

/** Makes it by a roster, to whose children `more` belongs as well. */
export async function takenAway(
  world: World,
  ...more: Parameters<typeof familyPackage>[0]
): Promise<TakenAway> {
  const children = [mia('raj', 'beth'), tom('raj', 'beth'), ...more];
  const trust = await fatherTrust(world, await familyPackage(children, [raj, beth]));
  const { trustId } = trust;
  const idOf = async (code: string) => {
    const people = await trust.rows<{ id: string; code: string }>(
      'select id, external_id as code from person where trust_id = $1',
    );
    return people.find((one) => one.code === code)?.id ?? '';
  };
  const say: TakenAway['say'] = async (contact, student, access) => {
    const [contactId, studentId] = [await idOf(contact), await idOf(student)];
    await unitOfWork(world.services, systemActor('Dana', trustId), (uow) =>
      setChildAccess(uow, { site: { trustId, schoolId: null }, contactId, studentId, access, note: 'Court' }),
    );
  };
  await say('raj', 'mia', false);
  return {
    ...trust,
    say,
    importNext: async (...roster) => trust.import(await familyPackage(...roster), { acceptLeavers: true }),
    async kept() {
      const ties = await trust.rows<{ tie: string }>(
        `select concat_ws(' ', c.external_id, s.external_id, g.access, g.access_note) as tie from guardianship g
         join person c on c.id = g.contact_id join person s on s.id = g.student_id
         where g.trust_id = $1 and g.gone_at is null and c.gone_at is null and s.gone_at is null and g.access is not null order by 1`,
      );
      return ties.map(({ tie }) => tie);
    },
  };
}
