import type { UnitOfWork } from '../../unit-of-work.ts';
import type { RosterFile } from '../one-roster/manifest.ts';

/** What a file of this import may do: speak for all records, for those it names, or for none. */
export type Reach = 'all' | 'named' | 'none';

/** One import under way: staged rows on one side, the source's records on the other. */
export interface Merge {
  readonly uow: UnitOfWork;
  readonly reach: Readonly<Record<RosterFile, Reach>>;
  /** OneRoster 1.1: a user's row names their role and their organisations. */
  readonly usersCarryRoles: boolean;
  /** Some rows about people could not be taken. */
  readonly hasRejectedPeople: boolean;
  /** SQL for the `external_id`, `kind` and `id` of the source's people, once they are merged. */
  readonly people: string;
  /** Runs SQL with `:trust`, `:source`, `:import` and `:now` in it. */
  run<Row = object>(text: string): Promise<Row[]>;
}

/** Which trust's records an import changes, and as which import. */
export interface MergeIds {
  readonly trustId: string;
  readonly sourceId: string;
  readonly importId: string;
}

/** A function that runs SQL in which `:trust`, `:source`, `:import` and `:now` stand for their values. */
export function named(uow: UnitOfWork, { trustId, sourceId, importId }: MergeIds): Merge['run'] {
  const values = { trust: trustId, source: sourceId, import: importId, now: uow.now.toISOString() } as const;
  return (text) => {
    const used: string[] = [];
    const sql = text.replaceAll(/(?<!:):(trust|source|import|now)\b/g, (_, name: keyof typeof values) => {
      if (!used.includes(values[name])) used.push(values[name]);
      const type = name === 'now' ? 'timestamptz' : 'uuid';
      return `$${used.indexOf(values[name]) + 1}::${type}`;
    });
    return uow.sql(sql, used);
  };
}
