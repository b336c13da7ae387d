import { Button } from '@mantine/core';
import type { ChildOfContact, MySite } from '../../../answers.ts';
import { yearText } from '../year-text.ts';
import { useOpened } from '../../use-opened.ts';
import { ChildAccessDialog } from './child-access-dialog.tsx';
import { childText } from './child-text.ts';

interface Props {
  readonly site: MySite;
  readonly contactId: string;
  readonly rows: readonly ChildOfContact[];
  /** The schools where they stand Blocked. */
  readonly shut: readonly string[];
}

/** The children of a contact, and whether the office has taken one of them away. */
export function ChildrenSection({ site, contactId, rows, shut }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<ChildOfContact>();
  const may = site.may.includes('contact:revoke');
  return (
    <section className="contact-section" aria-labelledby="contact-children">
      <h2 id="contact-children" ref={heading} tabIndex={-1}>
        Children
      </h2>
      {rows.length === 0 && <p className="muted">The school’s records link no child to this contact here.</p>}
      <div className="card">
        {rows.map((child) => (
          <div key={child.studentId} className="contact-child-row">
            <div>
              <b>
                <bdi>{child.name}</bdi>
              </b>
              <span className="sub">
                {[child.year && yearText(child.year), ...child.schools].filter(Boolean).join(' · ')}
              </span>
              <span className="sub">
                {childText(child, shut)}
                {child.note && `: “${child.note}”`}
              </span>
            </div>
            {may && child.linked && !child.blocked && (
              <Button variant="default" onClick={({ currentTarget }) => openFrom(currentTarget, child)}>
                {child.access === false ? 'Give access back' : 'End access'}…
                <span className="unseen"> to {child.name}</span>
              </Button>
            )}
          </div>
        ))}
      </div>
      {open && <ChildAccessDialog contactId={contactId} child={open} onClose={close} onDone={done} />}
    </section>
  );
}
