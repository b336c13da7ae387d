import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { MySite, Reviews } from '../../answers.ts';
import { counted } from '../counted.ts';
import { Refused } from '../refused.tsx';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { dayOf } from '../when.ts';

/** When the contacts of a school were last looked through, when they are next, and a way to do it now. */
export function ReviewsCard({ site, reviews: { last, nextAt, paused } }: { site: MySite; reviews: Reviews }) {
  const { busy, refusal, run } = useDeed<Said>(say);
  return (
    <section className="card plan-progress" aria-labelledby="reviews">
      <h2 id="reviews">Monthly review of contacts</h2>
      <p className="muted">
        {paused
          ? 'Paused by the trust, under Scheduled jobs.'
          : nextAt !== null && `Drafted by itself, next on ${dayOf(nextAt)}. `}
        {last === null
          ? ' The contacts of this school were not looked through yet.'
          : ` Last on ${dayOf(last.draftedAt)}: ${last.contacts === 0 ? 'nothing to do' : `${counted(last.contacts, 'contact', 'contacts')} ready to revoke`}.`}
      </p>
      <Refused>{refusal}</Refused>
      <div className="plan-deeds">
        {site.may.includes('contact:revoke') && (
          <Button variant="default" loading={busy} onClick={() => run('reviews/draft', {})}>
            Draft a review now
          </Button>
        )}
        {last?.planId && <Link to={`/sites/${site.id}/plans/${last.planId}`}>See the last one</Link>}
      </div>
    </section>
  );
}
