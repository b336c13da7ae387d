import { proposeCarryOvers } from '../contacts/carry-over/propose-carry-overs.ts';
import { addContact, addStudent, admitContact } from './family.ts';
import type { World } from './world.ts';

/** Two records of one parent, the child of both, and the account of the older one. */
export interface ReplacedParent {
  readonly old: string;
  readonly new: string;
  readonly student: string;
  readonly accountId: string;
  /** How many carry-overs the import proposed. */
  readonly proposed: number;
}

/** Links a child to a new record, and takes it from the old one, as one import would. */
export async function linkAnew(
  { run, trust }: World,
  newId: string,
  student: string,
  { from }: { from: string | null },
): Promise<{ proposed: number }> {
  const importId = crypto.randomUUID();
  return run(async (uow) => {
    await uow.sql(
      'update guardianship set gone_at = gatehouse_now() where contact_id = $1 and student_id = $2',
      [from, student],
    );
    await uow.sql(
      `insert into guardianship (trust_id, source_id, student_id, contact_id, told_by_student, import_id)
       values ($1, $2, $3, $4, true, $5)`,
      [trust.id, trust.sourceId, student, newId, importId],
    );
    return proposeCarryOvers(uow, importId);
  });
}

/** Lynn Kuphal, who has an account, comes back as Lynn Kuphal-Hale under a new code with her child. */
export async function replacedParent(world: World, change: object = {}): Promise<ReplacedParent> {
  const { services, trust } = world;
  const record = { givenName: 'Lynn', familyName: 'Kuphal', email: 'lynn@post.example' };
  const old = await addContact(services, trust, record);
  const student = await addStudent(services, trust, { contacts: [old] });
  const { accountId } = await admitContact(services, trust, old);
  const next = await addContact(services, trust, { ...record, familyName: 'Kuphal-Hale', ...change });
  const { proposed } = await linkAnew(world, next, student, { from: old });
  return { old, new: next, student, accountId, proposed };
}
