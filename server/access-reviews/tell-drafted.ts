import { queueMails } from '../mail/queue-mails.ts';
import { draftHours } from '../plans/rules.ts';
import { reviewersAt } from '../reviews/reviewers.ts';
import type { UnitOfWork } from '../unit-of-work.ts';
import { staleDays } from './rules.ts';

/** A bulk change that a review drafted at a place: how many roles, of how many people. */
export interface DraftedRemoval {
  readonly planId: string;
  readonly schoolId: string | null;
  readonly roles: number;
  readonly people: number;
}

/** Mails whoever may end access at the place what the review drafted because nobody answered. Names nobody. */
export async function tellDrafted(
  uow: UnitOfWork,
  { planId, schoolId, roles, people }: DraftedRemoval,
): Promise<void> {
  const { trustId } = uow.actor;
  const [names] = await uow.sql<{ trust: string; place: string }>(
    `select t.name as trust, coalesce(s.name, t.name) as place from trust t left join school s on s.id = $1 where t.id = app_trust()`,
    [schoolId],
  );
  const what = `${roles === 1 ? '1 role' : `${roles} roles`} of ${people === 1 ? '1 person' : `${people} people`}`;
  const reviewers = await reviewersAt(uow, schoolId, 'grant:end');
  await queueMails(
    uow,
    reviewers.map(({ name, address }) => ({
      template: 'review-drafted',
      to: { name, address },
      data: {
        trustName: names?.trust ?? '',
        placeName: names?.place ?? '',
        administratorName: name,
        heading: `Access review: ${what} to look at`,
        about: `Nobody answered for ${what} in the access review. Gatehouse has drafted their removal, for you to look at. Nothing has happened to anybody yet`,
        outcomeLines: `Given, and last signed in, more than ${staleDays} days ago`,
        next: `Look at who they are, leave out whoever should keep it, then approve or discard it. If nobody does within ${draftHours / 24} days, nothing happens.`,
        button: 'Look at it',
        portalUrl: `${uow.settings.PUBLIC_URL}/sites/${schoolId ?? trustId}/plans/${planId}`,
        toAddress: address,
      },
    })),
  );
}
