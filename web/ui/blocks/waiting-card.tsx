import { Button } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { ComparedContact, Likeness, MySite } from '../../answers.ts';
import { Fact } from '../fact.tsx';
import { ago, wholeInstantOf } from '../when.ts';
import type { BlockQuestion } from './block-dialog.tsx';
import { groundsText, scopeOf } from './block-text.ts';

interface Props {
  readonly site: MySite;
  readonly likeness: Likeness;
  readonly now: string;
  readonly onAsk: (question: BlockQuestion, button: HTMLElement) => void;
}

/** A record that looks like somebody who is blocked: both side by side, what they have in common, and the decision. */
export function WaitingCard({ site, likeness, now, onAsk }: Props) {
  const { contact, blocked, reason, foundAt } = likeness;
  const whom = <span className="unseen">: {contact.name}</span>;
  return (
    <>
      <h3>
        <Link to={`/sites/${site.id}/contacts/${contact.contactId}`}>
          <bdi>{contact.name}</bdi>
        </Link>{' '}
        looks like somebody who is blocked
      </h3>
      <p>
        In common: {groundsText(likeness)}.{' '}
        <span className="muted" title={wholeInstantOf(foundAt)}>
          Noticed {ago(foundAt, now)}. Until somebody has decided, nothing is open to them.
        </span>
      </p>
      <div className="block-pair">
        <Record title="Waiting" contact={contact} />
        {blocked && <Record title="Blocked" contact={blocked} />}
      </div>
      {blocked ? (
        <>
          <p>
            <b>{scopeOf(likeness)}.</b> The reason: {reason}
          </p>
          <div className="request-buttons">
            <Button
              variant="default"
              onClick={({ currentTarget }) => onAsk({ kind: 'other', likeness }, currentTarget)}
            >
              Somebody else…{whom}
            </Button>
            <Button onClick={({ currentTarget }) => onAsk({ kind: 'same', likeness }, currentTarget)}>
              The same person…{whom}
            </Button>
          </div>
        </>
      ) : (
        <p className="note">The other record is not at {site.name}: somebody at the trust decides.</p>
      )}
    </>
  );
}

function Record({ title, contact }: { readonly title: string; readonly contact: ComparedContact }) {
  const { name, email, phone, type, children, schools, hasLeft } = contact;
  return (
    <section className="block-record" aria-label={`${title}: ${name}`}>
      <h4>{title}</h4>
      <dl className="approval-facts">
        <Fact term="Name">
          <bdi>{name}</bdi>
        </Fact>
        <Fact term="E-mail">{email ?? 'None'}</Fact>
        <Fact term="Phone">{phone ?? 'None'}</Fact>
        <Fact term="Contact type">{type}</Fact>
        <Fact term="Children">{children.join(', ') || 'None'}</Fact>
        <Fact term="At">{schools.join(', ') || 'No school'}</Fact>
        {hasLeft && <Fact term="Roster">Not in it any more</Fact>}
      </dl>
    </section>
  );
}
