import type { ReactNode } from 'react';
import type { AdministratorRow, MySite } from '../../answers.ts';
import { dayOf } from '../when.ts';
import {
  administratorStatusWords,
  factorsInWords,
  roleNameOf,
  sitesInWords,
  standingOf,
} from './administrator-words.ts';

interface Props {
  readonly row: AdministratorRow;
  readonly site: MySite;
  readonly now: string;
  /** Whether the address is not to be read elsewhere on the page. */
  readonly withEmail: boolean;
}

/** How one administrator stands, as of now. */
export function AdministratorFacts({ row, site, now, withEmail }: Props) {
  const { status, email, kind, since } = row;
  const { label, tone } = administratorStatusWords[status];
  const { text, exact } = standingOf(row, now);
  return (
    <dl className="card facts">
      <Fact name="Status">
        <span className="status" data-tone={tone}>
          {label}
        </span>
        <span className="sub" title={exact}>
          {text}
        </span>
      </Fact>
      <Fact name="Role now">{roleNameOf(row)}</Fact>
      <Fact name="Sites now">{sitesInWords(row, site)}</Fact>
      {withEmail && <Fact name="E-mail address">{email}</Fact>}
      {kind === 'administrator' && <Fact name="Second step at sign-in">{factorsInWords(row)}</Fact>}
      {kind === 'administrator' && <Fact name="Administrator since">{dayOf(since)}</Fact>}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
