import { Refusal } from '../refusal.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { chosenDifferences } from './chosen-differences.ts';
import type { DifferenceSelection } from './difference-filter.ts';
import { holdReport } from './hold-report.ts';

/** What a product was told again. */
export interface ToldAgain {
  /** About how many differences something is on its way. */
  readonly told: number;
  readonly events: number;
  readonly signOuts: number;
  /** How many more were chosen than are told at once. */
  readonly left: number;
}

/** At most so many at once: press again for the rest. */
const mostAtOnce = 1000;

/**
 * What there is here, as an event of its kind: somebody without a role has been revoked; with one elsewhere that one ended; where
 * they have a role, that they were given it, or that it is this one. A family's access is no grant: the event has all their roles.
 */
const events = `
  with wanted as (
    select d.id, d.account_id as account, case
      when d.kind in ('missing', 'not_been') and g.id is not null then 'grant.given'
      when d.kind in ('other_role', 'other_school') and g.id is not null then 'grant.changed'
      when d.kind = 'no_access' and not may_open(d.product_id, d.account_id) then 'account.revoked'
      else 'person.changed' end as type,
      case when g.id is not null then role_told(g.product_role_id, g.trust_id, g.school_id, g.ends_at) end as role
    from drift_difference d left join "grant" g on g.id = d.grant_id and g.ended_at is null
    where d.id = any ($2) and d.trust_id = app_trust() and d.account_id is not null)
  select w.id, write_event($1, w.account, w.type, case w.type
    when 'grant.given' then jsonb_build_object('grant', w.role)
    when 'grant.changed' then jsonb_build_object('grant', w.role, 'was', w.role)
    when 'person.changed' then jsonb_build_object('schools', schools_told($1, w.account))
    else '{}' end)::text
  from wanted w`;

/** Notices of sign-outs that were sent before go out once more, as new ones: by the same id a product would take them for a repeat. */
const notices = `
  with last as (
    select n.id, row_number() over (partition by s.account_id order by s.ended_at desc) as place
    from drift_difference d join product_session s on s.product_id = d.product_id and s.account_id = d.account_id and s.ended_at is not null
    join oidc_client c on c.id = s.client_id and c.ended_at is null and c.sign_out_uri is not null
    join sign_out_notice n on n.product_session_id = s.id and n.state <> 'due'
    where d.id = any ($1) and d.kind = 'no_access' and d.trust_id = app_trust())
  update sign_out_notice n set id = uuidv7(), state = 'due', due_at = gatehouse_now(), attempts = 0, taken_until = null
  from last where n.id = last.id and last.place <= 5
  returning (select account_id from product_session s where s.id = n.product_session_id) as account`;

/**
 * Tells a product once more how things stand here: the event of its kind, where it listens to such events, and the sign-outs of
 * those who have no access any more. Somebody whom it calls by a name that nobody here knows cannot be spoken of. Refuses
 * `product_unknown`, `not_found` where nothing that was chosen can be told, and `illegal_transition` where the product listens to nothing.
 */
export async function tellAgain(
  uow: UnitOfWork,
  { productId, which }: { readonly productId: string; readonly which: DifferenceSelection },
): Promise<ToldAgain> {
  const { sql, audit, actor, enqueue } = uow;
  await holdReport(uow, productId);
  const known = (await chosenDifferences(uow, productId, which)).filter(
    ({ kind }) => kind !== 'stranger' && kind !== 'unconfirmed',
  );
  if (known.length === 0) throw new Refusal('not_found');
  const ids = known.slice(0, mostAtOnce).map(({ id }) => id);
  const since = await newestEvent(uow, productId);
  await sql(events, [productId, ids]);
  const reached = await sql<{ account: string }>(
    `select account_id as account from product_event where product_id = $1 and trust_id = app_trust() and position > $2`,
    [productId, since],
  );
  const signedOut = await sql<{ account: string }>(notices, [ids]);
  const accounts = [...reached, ...signedOut].map(({ account }) => account);
  if (accounts.length === 0)
    throw new Refusal('illegal_transition', 'It listens to nothing that could be told.');
  const told = await sql(
    `update drift_difference set told_at = gatehouse_now() where id = any ($1) and account_id = any ($2) returning id`,
    [ids, accounts],
  );
  if (reached.length > 0) await enqueue('deliver-events', { trustId: actor.trustId ?? '' });
  if (signedOut.length > 0) await enqueue('tell-sign-outs', { trustId: actor.trustId ?? '' });
  const counts = { told: told.length, events: reached.length, signOuts: signedOut.length };
  audit('drift.told', { kind: 'product', id: productId }, counts);
  return { ...counts, left: known.length - ids.length };
}

async function newestEvent({ sql }: UnitOfWork, productId: string): Promise<string> {
  const [row] = await sql<{ position: string }>(
    `select coalesce(max(position), 0)::text as position from product_event where product_id = $1 and trust_id = app_trust()`,
    [productId],
  );
  return row?.position ?? '0';
}
