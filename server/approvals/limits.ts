import { Refusal } from '../refusal.ts';
import type { Reading, UnitOfWork } from '../unit-of-work.ts';
import { areOrdered, usualLimits, type Limits } from './rules.ts';

const columns = `type_number_people as "typeNumberPeople", type_number_percent as "typeNumberPercent",
  second_person_people as "secondPersonPeople", second_person_percent as "secondPersonPercent", refused_percent as "refusedPercent"`;

/** How the actor's trust bounds what one administrator does at once. */
export async function trustLimits({ sql }: Pick<Reading, 'sql'>): Promise<Limits> {
  const [limits = usualLimits] = await sql<Limits>(`select ${columns} from trust where id = app_trust()`);
  return limits;
}

/** Changes the limits of the actor's trust, and writes down what they were before. Refuses `limits_unordered`. */
export async function changeLimits(uow: UnitOfWork, after: Limits): Promise<Limits> {
  const { sql, audit, actor } = uow;
  if (!areOrdered(after)) throw new Refusal('limits_unordered');
  await sql('select from trust where id = app_trust() for update');
  const before = await trustLimits(uow);
  await sql(
    `update trust set type_number_people = $1, type_number_percent = $2, second_person_people = $3,
       second_person_percent = $4, refused_percent = $5 where id = app_trust()`,
    [
      after.typeNumberPeople,
      after.typeNumberPercent,
      after.secondPersonPeople,
      after.secondPersonPercent,
      after.refusedPercent,
    ],
  );
  audit('trust.limits_changed', { kind: 'trust', id: actor.trustId ?? '' }, { before, after });
  return after;
}
