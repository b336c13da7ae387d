import { z } from 'zod';
import { likeText } from '../invitations/staff-filter.ts';
import { line } from '../trust/text.ts';
import { inUseDays, usedWays } from './rules.ts';

/** Which rows of a review are looked for. */
export const lineFilter = z.strictObject({
  q: line(100).optional(),
  /** Of one product; `administrators` for those of the portal itself. */
  productId: z.union([z.uuid(), z.literal('administrators')]).optional(),
  roleId: z.uuid().optional(),
  used: z.enum(usedWays).optional(),
  left: z.boolean().optional(),
  show: z.enum(['waiting', 'answered', 'all']).optional(),
});
export type LineFilter = z.infer<typeof lineFilter>;

/** Some rows, or all that match a filter save a few. */
export const lineSelection = z.union([
  z.strictObject({ ids: z.array(z.uuid()).min(1).max(1000) }),
  z.strictObject({ all: lineFilter, except: z.array(z.uuid()).max(1000) }),
]);
export type LineSelection = z.infer<typeof lineSelection>;

const lately = `coalesce(w.last_sign_in_at > (select review.opened_at from access_review_part part
  join access_review review on review.id = part.review_id where part.id = $1) - make_interval(days => ${inUseDays}), false)`;
const used = {
  in_use: `${lately} and not w.has_left`,
  not_lately: `w.last_sign_in_at is not null and not ${lately}`,
  never: 'w.last_sign_in_at is null',
} as const;
const shown = { waiting: 'w.answer is null', answered: 'w.answer is not null', all: 'true' } as const;

/** Who is looked for by name or address: as the roster has them, or as they sign in. */
const named = (
  like: string,
) => `(w.person_id in (select p.id from person p where p.trust_id = app_trust() and p.kind = 'staff'
    and p.search_text like plain(${like}))
  or w.account_id in (select a.id from account a where lower(a.name) like ${like} or a.email like ${like}))`;

/** The filter as SQL, over the rows `w` of the part `$1` alone; values are added to `parameters`. */
export function filterSql(filter: LineFilter, parameters: unknown[]): string {
  const { q, productId, roleId, used: how, left, show = 'all' } = filter;
  const value = (one: unknown) => `$${parameters.push(one)}`;
  const parts: string[] = [shown[show]];
  if (q) {
    const like = value(`%${likeText(q.toLowerCase())}%`);
    parts.push(named(like));
  }
  if (productId === 'administrators') parts.push('w.administrator_id is not null');
  else if (productId) parts.push(`w.product_id = ${value(productId)}`);
  if (roleId) parts.push(`w.product_role_id = ${value(roleId)}`);
  if (how) parts.push(used[how]);
  if (left) parts.push('w.has_left');
  return parts.map((part) => `(${part})`).join(' and ');
}
