import type { Passport } from '../../answers.ts';
import { StatusBadge } from '../invitations/status-badge.tsx';
import { MissingNote } from '../roster/missing-note.tsx';
import { dayOf } from '../when.ts';
import { dayIn } from './passport-words.ts';

/** Who the passport is of: names and addresses, status, where they work and worked. */
export function PassportHolder({ passport: { person, posts } }: { passport: Passport }) {
  const {
    rosterEmail,
    loginEmail,
    staffId,
    status,
    registeredAt,
    leftAt,
    missingSince,
    switchedOff,
    erasedAt,
  } = person;
  return (
    <section className="card passport-holder" aria-label="Who this is">
      <dl>
        <div>
          <dt>Status</dt>
          <dd>
            <StatusBadge status={status} />
            {registeredAt && <span className="sub">since {dayOf(registeredAt)}</span>}
          </dd>
        </div>
        <div>
          <dt>E-mail in the roster</dt>
          <dd>{rosterEmail ?? 'None'}</dd>
        </div>
        <div>
          <dt>Login e-mail</dt>
          <dd>{loginEmail ?? 'Does not sign in here'}</dd>
        </div>
        <div>
          <dt>Staff id in the roster</dt>
          <dd>{staffId}</dd>
        </div>
      </dl>
      <h2>Jobs and schools</h2>
      <ul>
        {posts.map((post) => (
          <li key={`${post.job} ${post.place} ${post.from} ${post.leftAt}`}>
            {post.job} at {post.place}
            {post.from && `, from ${dayIn(post.from)}`}
            {post.until && `, until ${dayIn(post.until)}`}
            {post.leftAt && `; gone from the roster on ${dayOf(post.leftAt)}`}
          </li>
        ))}
        {posts.length === 0 && <li>None that the roster tells of here</li>}
      </ul>
      <MissingNote since={missingSince} />
      {leftAt && <p className="passport-left">Left: gone from the roster on {dayOf(leftAt)}</p>}
      {erasedAt && (
        <p className="passport-left">Erased on {dayOf(erasedAt)}: name and addresses are gone for good</p>
      )}
      {switchedOff && !erasedAt && <p className="passport-left">Switched off in the roster</p>}
    </section>
  );
}
