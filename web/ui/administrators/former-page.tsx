import { Link } from '@remix-run/react';
import { administratorRoleNames } from '#server/administrators/rules.ts';
import type { FormerAdministrator, MySite } from '../../answers.ts';
import { EraseCard } from '../erasure/erase-card.tsx';
import { Fact } from '../fact.tsx';
import { dayOf, instantOf } from '../when.ts';

interface Props {
  readonly site: MySite;
  readonly former: FormerAdministrator;
}

/** Somebody who was an administrator once: until when, by whom it was ended and why, and the way to erase them. */
export function FormerPage({ site, former }: Props) {
  const { accountId, name, email, role, roleName, since, endedAt, endedBy, note, erased, obstacle } = former;
  return (
    <div className="page narrow administrator">
      <div className="page-head">
        <div>
          <p className="crumb">
            <Link to={`/sites/${site.id}/administrators`}>Administrators</Link>
          </p>
          <h1 tabIndex={-1}>Former administrator: {name}</h1>
        </div>
        {site.may.includes('audit:read') && (
          <Link className="button" to={`/sites/${site.id}/audit?who=account:${accountId}`}>
            Their entries in the log
          </Link>
        )}
      </div>
      <dl className="card facts">
        <Fact term="Access ended">
          {instantOf(endedAt)}
          {endedBy !== null && <span className="sub">By {endedBy}</span>}
        </Fact>
        {note !== null && <Fact term="Why">{note}</Fact>}
        <Fact term="Was">{roleName ?? administratorRoleNames[role]}</Fact>
        <Fact term="Administrator since">{dayOf(since)}</Fact>
        {email !== null && <Fact term="E-mail address">{email}</Fact>}
      </dl>
      {site.kind === 'trust' && site.may.includes('person:erase') && (
        <EraseCard
          subject={{ kind: 'account', id: accountId }}
          name={name}
          trust={site.trustName}
          erased={erased}
          obstacle={obstacle === null ? null : (obstacles[obstacle] ?? keptElsewhere)}
        >
          {erasable}
        </EraseCard>
      )}
    </div>
  );
}

const erasable =
  'They are in no roster and have no access. Their name, address and sign-in can be erased from every record, for good; what happened stays written down.';

const keptElsewhere =
  'Somebody still keeps a record of who they are: they hold access, here or elsewhere, or administer again. Once that has ended they can be erased here.';

const obstacles: Readonly<Record<string, string>> = {
  still_in_roster:
    'They are in the roster as a member of staff. Once they have gone from it, they are erased from their access passport.',
};
