import { Refusal } from '../refusal.ts';
import { systemActor } from '../trust/actor.ts';
import { reading, type Services } from '../unit-of-work.ts';

/** The trust of this name, whatever its capitals. Refuses with the names there are. */
export async function findTrust(services: Services, name: string): Promise<{ id: string; name: string }> {
  const ids = await reading(services, systemActor('The command line', null), ({ sql }) =>
    sql<{ id: string }>('select trust_ids() as id'),
  );
  const trusts = [];
  for (const { id } of ids) {
    const actor = systemActor('The command line', id);
    trusts.push(
      ...(await reading(services, actor, ({ sql }) =>
        sql<{ id: string; name: string }>('select id, name from trust'),
      )),
    );
  }
  const wanted = name.trim().toLowerCase();
  const found = trusts.filter((trust) => trust.id === wanted || trust.name.toLowerCase() === wanted);
  const [trust] = found;
  if (trust !== undefined && found.length === 1) return trust;
  const lines = trusts.map((each) => `  ${each.name} (${each.id})`);
  if (found.length > 1)
    throw new Refusal('not_found', ['Several trusts have this name. Give the id:', ...lines].join('\n'));
  throw new Refusal(
    'not_found',
    lines.length === 0
      ? 'There is no trust yet. Import a roster first.'
      : [`There is no trust "${name}". There is:`, ...lines].join('\n'),
  );
}
