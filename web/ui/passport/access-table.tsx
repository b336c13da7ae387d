import type { Passport } from '../../answers.ts';
import { endReasonText } from '../end-reason-text.ts';
import { dayOf } from '../when.ts';
import { PassportTable } from './passport-table.tsx';
import { dayIn, howText } from './passport-words.ts';

type Access = Passport['access'][number];

interface Props {
  readonly title: string;
  readonly none: string | null;
  readonly rows: readonly Access[];
}

/** Roles that somebody has, or had: what, where, since when, by whom and why, and how it ends or ended. */
export function AccessTable({ title, none, rows }: Props) {
  return (
    <PassportTable
      title={title}
      none={none}
      head={['Product and role', 'Where', 'Given', 'Ends']}
      rows={rows.map((row) => [what(row), where(row), given(row), end(row)])}
    />
  );
}

function what({ product, role }: Access) {
  return (
    <>
      {product}
      <span className="sub">as {role}</span>
    </>
  );
}

function where({ place, managedBy }: Access) {
  return (
    <>
      {place}
      {managedBy !== place && <span className="sub">managed by {managedBy}</span>}
    </>
  );
}

function given({ givenAt, givenBy, how, why }: Access) {
  return (
    <>
      {dayOf(givenAt)}
      {givenBy && ` by ${givenBy}`}
      <span className="sub">{howText[how]}</span>
      {why && <span className="sub">“{why}”</span>}
    </>
  );
}

function end({ lastDay, endedAt, endedBy, endReason, endNote }: Access) {
  if (endedAt === null) return lastDay === null ? 'No end date' : `Until ${dayIn(lastDay)}`;
  return (
    <>
      {dayOf(endedAt)}
      {endedBy && ` by ${endedBy}`}
      {endReason && <span className="sub">{endReasonText[endReason]}</span>}
      {endNote && <span className="sub">“{endNote}”</span>}
    </>
  );
}
