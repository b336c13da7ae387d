import { systemActor } from '../trust/actor.ts';
import { inLondon } from '../runs/london-rules.ts';
import { unitOfWork, type Services, type UnitOfWork } from '../unit-of-work.ts';
import { closeReview } from './close-review.ts';
import { holdReview } from './hold-review.ts';
import { openReview } from './open-review.ts';
import { remindParts } from './remind-parts.ts';
import { termToReview, type Silence } from './rules.ts';
import { reviewSettings } from './settings.ts';
import { tellAnswerers } from './tell-answerers.ts';

/** What was done for one trust: as counts. */
export interface KeptGoing {
  readonly opened: number;
  readonly reminded: number;
  readonly closed: number;
}

interface Open {
  readonly id: string;
  readonly silence: Silence;
  readonly over: boolean;
  readonly asked: boolean;
}

const openOne = async ({ sql }: UnitOfWork): Promise<Open | undefined> => {
  const [review] = await sql<Open>(
    `select id, silence, due_at <= gatehouse_now() as over, owners_asked_at is not null as asked
     from access_review where trust_id = app_trust() and closed_at is null`,
  );
  return review;
};

/**
 * What happens by itself with the reviews of a trust: whoever has not finished is reminded; a review whose time is over is closed, or
 * handed to the trust; and where the trust wants it, one opens at the start of a term. May come twice or late.
 */
export async function keepReviewsGoing(services: Services, trustId: string): Promise<KeptGoing> {
  const actor = systemActor('Gatehouse', trustId);
  const run = <Result>(work: (uow: UnitOfWork) => Promise<Result>) => unitOfWork(services, actor, work);
  const reminded = await run(async (uow) => {
    const review = await openOne(uow);
    return review && !review.over ? remindParts(uow, review.id) : 0;
  });
  const closed = await run(endWhatIsOver);
  const opened = await run((uow) => openForTerm(uow, trustId));
  return { opened, reminded, closed };
}

async function endWhatIsOver(uow: UnitOfWork): Promise<number> {
  const review = await openOne(uow);
  if (review === undefined || !review.over) return 0;
  if (review.silence === 'ask') {
    if (!review.asked) await askOwners(uow, review.id);
    return 0;
  }
  await closeReview(uow, review.id);
  return 1;
}

/** What schools left unanswered is the trust's from now on; where nothing was left, the review is closed. */
async function askOwners(uow: UnitOfWork, reviewId: string): Promise<void> {
  await holdReview(uow, reviewId);
  const why =
    'The time is over, and nobody at this place has answered for these rows. Only the trust can now: answer for them, or close the review and they stay.';
  const told = await tellAnswerers(uow, reviewId, {
    heading: 'Access that nobody answered for',
    why,
    atTrust: true,
  });
  if (told.length === 0) {
    await closeReview(uow, reviewId);
    return;
  }
  await uow.sql('update access_review set owners_asked_at = gatehouse_now() where id = $1', [reviewId]);
  uow.audit('access_review.trust_asked', { kind: 'access_review', id: reviewId }, { places: told.length });
}

async function openForTerm(uow: UnitOfWork, trustId: string): Promise<number> {
  if ((await reviewSettings(uow)).opens !== 'termly') return 0;
  const [facts] = await uow.sql<{ begins: string[]; lastOpenedAt: string | null }>(
    `select array(select distinct begins_on::text from academic_session where trust_id = $1 and type = 'term' and gone_at is null) as begins,
       (select iso(max(opened_at)) from access_review where trust_id = $1) as "lastOpenedAt"`,
    [trustId],
  );
  const term = termToReview({
    today: inLondon(uow.now).day,
    begins: facts?.begins ?? [],
    lastOpenedOn: facts?.lastOpenedAt ? inLondon(new Date(facts.lastOpenedAt)).day : null,
  });
  if (term === null) return 0;
  // What the trust was asked about and left open stays as it is: the new term asks again.
  const before = await openOne(uow);
  if (before && !before.over) return 0;
  if (before) await closeReview(uow, before.id);
  await openReview(uow, { trustId, term });
  return 1;
}
