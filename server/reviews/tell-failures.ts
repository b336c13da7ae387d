import { queueMails } from '../mail/queue-mails.ts';
import type { Plan } from '../plans/plan.ts';
import { permissionOf } from '../plans/rules.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { reviewersAt } from './reviewers.ts';

/**
 * Mails whoever may act at the place that rows failed of a plan that ran by itself: nobody answers for it who would be told
 * otherwise. Names nobody.
 */
export async function tellFailures(
  uow: UnitOfWork,
  { id, kind, schoolId = null, trustId }: Plan,
  { done, failed }: { readonly done: number; readonly failed: number },
): Promise<void> {
  const [names] = await uow.sql<{ trust: string; place: string }>(
    `select t.name as trust, coalesce(s.name, t.name) as place from trust t left join school s on s.id = $2 where t.id = $1`,
    [trustId, schoolId],
  );
  const reviewers = await reviewersAt(uow, schoolId, permissionOf(kind));
  await queueMails(
    uow,
    reviewers.map(({ name, address }) => ({
      template: 'review-drafted',
      to: { name, address },
      data: {
        trustName: names?.trust ?? '',
        placeName: names?.place ?? '',
        administratorName: name,
        heading: `A review ran by itself, and ${failed} failed`,
        about: `Your trust lets small reviews run by themselves, and of this one ${failed} of ${done + failed} could not be done`,
        outcomeLines: `${done} done\n${failed} failed`,
        button: 'See what failed',
        next: 'Its page says what failed and why. Try that again there: whoever does answers for it.',
        portalUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId ?? trustId}/plans/${id}`,
        toAddress: address,
      },
    })),
  );
}
