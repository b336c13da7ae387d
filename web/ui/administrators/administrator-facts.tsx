import type { AdministratorRow, MySite } from '../../answers.ts';
import { Fact } from '../fact.tsx';
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
      <Fact term="Status">
        <span className="status" data-tone={tone}>
          {label}
        </span>
        <span className="sub" title={exact}>
          {text}
        </span>
      </Fact>
      <Fact term="Role now">{roleNameOf(row)}</Fact>
      <Fact term="Sites now">{sitesInWords(row, site)}</Fact>
      {withEmail && <Fact term="E-mail address">{email}</Fact>}
      {kind === 'administrator' && <Fact term="Second step at sign-in">{factorsInWords(row)}</Fact>}
      {kind === 'administrator' && <Fact term="Administrator since">{dayOf(since)}</Fact>}
    </dl>
  );
}
