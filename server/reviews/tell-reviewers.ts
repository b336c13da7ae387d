import { queueMails } from '../mail/queue-mails.ts';
import type { Plan } from '../plans/plan.ts';
import { permissionOf } from '../plans/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { reviewersAt } from './reviewers.ts';
import { reviewInWords, type ReviewCounts } from './review-in-words.ts';

const query = `
  with item as (select state, cause, warnings from plan_item where plan_id = $1)
  select (select coalesce(jsonb_object_agg(cause, n), '{}') from (select cause, count(*)::int as n from item where state = 'to_do' group by cause) c) as causes,
    (select coalesce(jsonb_object_agg(w, n), '{}') from (select w, count(*)::int as n from item, unnest(warnings) w where state = 'to_do' group by w) c) as warnings,
    (select count(*)::int from item where state = 'to_do') as people, (select count(*)::int from item where state = 'skipped') as blocked,
    t.name as trust, coalesce(s.name, t.name) as place
  from plan p join trust t on t.id = p.trust_id left join school s on s.id = p.school_id where p.id = $1`;

/** Mails whoever may act at the school what was drafted: how many, why, what to look at twice, and the way there. Names nobody. */
export async function tellReviewers(
  uow: UnitOfWork,
  plan: Plan,
  { wasToRun = false }: { readonly wasToRun?: boolean } = {},
): Promise<void> {
  const { id, kind, origin, schoolId = null, trustId, byItself } = plan;
  const [counts] = await uow.sql<ReviewCounts & { trust: string; place: string }>(query, [id]);
  if (counts === undefined) return;
  const { trust, place } = counts;
  const words = reviewInWords({ ...counts, kind, origin, byItself, wasToRun });
  const reviewers = await reviewersAt(uow, schoolId, permissionOf(kind));
  await queueMails(
    uow,
    reviewers.map(({ name, address }) => ({
      template: 'review-drafted',
      to: { name, address },
      data: {
        trustName: trust,
        placeName: place,
        administratorName: name,
        ...words,
        portalUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId ?? trustId}/plans/${id}`,
        toAddress: address,
      },
    })),
  );
}
