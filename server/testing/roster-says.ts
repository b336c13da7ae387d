import type { World } from './world.ts';

/** What the next imports say of people, as an import writes it down. Each is an import of its own, an hour after the last. */
export function rosterSays(world: World) {
  let imports = 0;
  const say = async (change: string, parameters: readonly unknown[]) => {
    world.pass({ seconds: 60 });
    imports += 1;
    await world.run(async ({ sql }) => {
      const [made] = await sql<{ id: string }>(
        `insert into roster_import (trust_id, source_id, state, file_name, actor_label, started_at, ended_at)
         values (app_trust(), $1, 'done', $2, 'test', gatehouse_now(), gatehouse_now()) returning id`,
        [world.trust.sourceId, `roster-${imports}.zip`],
      );
      await sql(change, [...parameters, made?.id]);
    });
  };
  return {
    gone: async (personId: string) => {
      await say('update affiliation set gone_at = gatehouse_now(), import_id = $2 where person_id = $1', [
        personId,
      ]);
      await say('update person set gone_at = gatehouse_now(), import_id = $2 where id = $1', [personId]);
    },
    switchedOff: (personId: string) =>
      say('update person set enabled = false, import_id = $2 where id = $1', [personId]),
    left: (personId: string, schoolId: string) =>
      say(
        'update affiliation set gone_at = gatehouse_now(), import_id = $3 where person_id = $1 and school_id = $2 and gone_at is null',
        [personId, schoolId],
      ),
    joined: (personId: string, schoolId: string) =>
      say(
        `insert into affiliation (trust_id, source_id, external_id, person_id, school_id, role, import_id)
         select trust_id, source_id, gen_random_uuid(), id, $2, 'teacher', $3 from person where id = $1`,
        [personId, schoolId],
      ),
    back: (personId: string) =>
      say('update person set gone_at = null, enabled = true, import_id = $2 where id = $1', [personId]),
  };
}
