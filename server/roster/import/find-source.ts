import { Refusal } from '../../refusal.ts';
import type { UnitOfWork } from '../../unit-of-work.ts';
import type { Org } from '../one-roster/org-tree.ts';

interface Source {
  readonly id: string;
  readonly name: string;
  readonly root: string | null;
}

const usualName = 'MIS';

/**
 * The source whose records this package speaks of, locked against a second import. The package's root
 * organisation decides; a new trust gets its first source here.
 */
export async function findSource(
  uow: UnitOfWork,
  root: Org | null,
  name: string | undefined,
): Promise<{ id: string }> {
  const sources = await uow.sql<Source>(
    'select id, name, root_external_id as root from source where trust_id = $1 order by name for update',
    [uow.actor.trustId],
  );
  const source = name === undefined ? byRoot(sources, root) : sources.find((known) => known.name === name);
  if (source === undefined) return addSource(uow, root, name ?? usualName);
  if (root !== null && source.root === null) {
    await uow.sql('update source set root_external_id = $1 where id = $2', [root.externalId, source.id]);
  } else if (root !== null && source.root !== root.externalId) {
    throw new Refusal(
      'package_other_trust',
      `the package is about ${root.name}, which is not what ${source.name} was about so far`,
    );
  }
  return source;
}

function byRoot(sources: readonly Source[], root: Org | null): Source | undefined {
  const same = sources.find((source) => root !== null && source.root === root.externalId);
  if (same || sources.length === 0) return same;
  const [only, another] = sources;
  if (another !== undefined) {
    throw new Refusal(
      'package_other_trust',
      `it is not clear from the package which source it comes from: ${sources.map((source) => source.name).join(', ')}`,
    );
  }
  return only;
}

async function addSource(
  { sql, actor }: UnitOfWork,
  root: Org | null,
  name: string,
): Promise<{ id: string }> {
  const [source] = await sql<{ id: string }>(
    'insert into source (trust_id, name, root_external_id) values ($1, $2, $3) returning id',
    [actor.trustId, name, root?.externalId ?? null],
  );
  if (source === undefined) throw new Error('the source was not added');
  return source;
}
