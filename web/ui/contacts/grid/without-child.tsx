import { Link } from '@remix-run/react';
import type { GridAnswer, MySite } from '../../../answers.ts';
import { atLeast } from '../../counted.ts';
import { whyTexts } from '../why-words.ts';

interface Props {
  readonly site: MySite;
  readonly q: string;
  readonly withoutChild: NonNullable<GridAnswer['withoutChild']>;
  /** As an ISO string. */
  readonly now: string;
}

/** Who still has access, and stands in no family here because every child of theirs has left. */
export function WithoutChild({ site, q, withoutChild: { adults, total }, now }: Props) {
  if (adults.length === 0) return null;
  const asked = new URLSearchParams({
    ...(q !== '' && { q }),
    status: 'ready_to_revoke',
    reason: 'no_student',
  });
  return (
    <section className="card grid-without" aria-labelledby="grid-without">
      <h2 id="grid-without">No child here any more</h2>
      <p>
        {total.count === 1 ? '1 adult has' : `${atLeast(total)} adults have`} access, or a welcome that nobody
        answered, at a school where no child of theirs is any more. They see no child there; their access ends
        when the office revokes it.
      </p>
      <ul>
        {adults.map((adult) => (
          <li key={`${adult.contactId} ${adult.schoolId}`}>
            <Link to={`/sites/${site.id}/contacts/${adult.contactId}`} prefetch="intent">
              <bdi>{adult.name}</bdi>
            </Link>
            <span className="sub">
              {[...(site.kind === 'trust' ? [adult.school] : []), ...whyTexts(adult, now)].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      <Link className="button" to={`/sites/${site.id}/contacts?${asked.toString()}`} prefetch="intent">
        {total.count === adults.length ? 'See them' : 'See all of them'} in the Account Manager
      </Link>
    </section>
  );
}
