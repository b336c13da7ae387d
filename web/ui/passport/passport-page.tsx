import { Link } from '@remix-run/react';
import type { Passport } from '../../answers.ts';
import { IconPrinter } from '../icons.ts';
import { useDesk } from '../use-desk.ts';
import { instantOf } from '../when.ts';
import { AccessTable } from './access-table.tsx';
import { PaperTables } from './paper-tables.tsx';
import { PassportHolder } from './passport-holder.tsx';
import { formId, TakeAlong } from './take-along.tsx';
import { ErasePerson } from './erase-person.tsx';
import { SignInTables } from './sign-in-tables.tsx';

/** Everything about one member of staff's access, on one page that prints well. */
export function PassportPage({ site, passport }: { site: string; passport: Passport }) {
  const { me } = useDesk();
  const { person, trust, seenFrom, madeAt, access } = passport;
  return (
    <div className="page passport">
      <p className="passport-letterhead">
        {seenFrom === trust ? trust : `${seenFrom}, ${trust}`} · printed by {me.name} on {instantOf(madeAt)}
      </p>
      <div className="page-head">
        <div>
          <h1 tabIndex={-1}>Access passport of {person.name}</h1>
          <p>
            {seenFrom === trust
              ? `Everything that ${trust} knows of their access.`
              : `What is held at ${seenFrom}, or managed there.`}
          </p>
        </div>
        <div className="passport-buttons">
          <Link className="button" to={`/sites/${site}/invitations`}>
            User Invitations
          </Link>
          <button type="button" className="button" onClick={() => window.print()}>
            <IconPrinter size={17} aria-hidden />
            Print
          </button>
          <form id={formId} method="post" action={`/sites/${site}/people/${person.id}/passport.json`}>
            <TakeAlong site={site} personId={person.id} />
          </form>
        </div>
      </div>
      <PassportHolder passport={passport} />
      <AccessTable
        title="Access now"
        none="They have no access here at the moment."
        rows={access.filter(({ endedAt }) => endedAt === null)}
      />
      <AccessTable
        title="Access that has ended"
        none={null}
        rows={access.filter(({ endedAt }) => endedAt !== null)}
      />
      <PaperTables passport={passport} />
      <SignInTables passport={passport} />
      <ErasePerson passport={passport} />
    </div>
  );
}
