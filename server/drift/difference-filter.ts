import { z } from 'zod';
import { line } from '../trust/text.ts';
import { driftKinds } from './rules.ts';

/** Which differences: of some kinds, by what somebody is called, those that are ignored or the others. */
export const differenceFilter = z.strictObject({
  kind: z.enum(driftKinds).nullable().default(null),
  q: line(100).default(''),
  ignored: z.boolean().default(false),
});
export type DifferenceFilter = z.infer<typeof differenceFilter>;

/** Some of them by their ids, or all that a filter finds. */
export const differenceSelection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(500) }),
  z.strictObject({ all: differenceFilter }),
]);
export type DifferenceSelection = z.infer<typeof differenceSelection>;

/** The differences of a product ($1) that are open still: what somebody had here has not ended since. */
export const openDifferences = `
  from drift_difference d left join account a on a.id = d.account_id left join "grant" g on g.id = d.grant_id
  where d.product_id = $1 and d.trust_id = app_trust() and d.settled_at is null and (g.id is null or g.ended_at is null)`;

/** Which of them a filter ($2: its kind, $3: what is typed, $4: ignored or not) finds. */
export const foundBy = `
  and ($2::text is null or d.kind = $2) and (d.ignored_at is not null) = $4
  and ($3 = '' or a.name ilike $3 or a.email ilike $3 or d.says->>'name' ilike $3 or d.says->>'email' ilike $3 or d.says->>'subject' ilike $3)`;

/** What {@link foundBy} takes, after the product. */
export const filterValues = ({ kind, q, ignored }: DifferenceFilter): unknown[] => [
  kind,
  q === '' ? '' : `%${q.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`,
  ignored,
];
