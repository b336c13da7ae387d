import { Link } from '@remix-run/react';
import type { WaitingRoster } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { Fact } from '../fact.tsx';
import { kindNames } from '../roster/kinds.ts';
import { ago, instantOf, wholeInstantOf } from '../when.ts';
import { NobodyElse } from './nobody-else.tsx';

interface Props {
  readonly site: string;
  readonly roster: WaitingRoster;
  readonly now: string;
}

/** A roster that was put aside and that one administrator approved: how many would leave, and the way to who they are. */
export function OpenRoster({ site, roster, now }: Props) {
  const { importId, fileName, people, of, schools, kinds, askedBy, askedAt, expiresAt, own, approvers } =
    roster;
  return (
    <>
      <h2>Apply a roster that was put aside: {counted(people, 'person leaves', 'people leave')}</h2>
      <dl className="approval-facts">
        <Fact term="People">
          {number(people)} of {number(of)} in the roster
          {of > 0 && ` (${Math.round((people * 100) / of)} %)`}
        </Fact>
        <Fact term="Who leaves">{partOf(schools, kinds)}</Fact>
        <Fact term="Roster">{fileName}</Fact>
        <Fact term="Approved first by">
          <bdi>{askedBy}</bdi>, <span title={wholeInstantOf(askedAt)}>{ago(askedAt, now)}</span>
        </Fact>
        <Fact term="Waits until">{instantOf(expiresAt)}, or until a newer roster comes</Fact>
      </dl>
      {own && <p className="note">You approved this: another administrator has to approve the same.</p>}
      {approvers === 0 && <NobodyElse />}
      <p>
        <Link to={`/sites/${site}/roster/${importId}`}>
          {own ? 'See who would leave' : 'See who would leave, and decide'}
        </Link>
      </p>
    </>
  );
}

function partOf(schools: WaitingRoster['schools'], kinds: WaitingRoster['kinds']): string {
  const who = kinds === null ? null : kinds.map((kind) => kindNames[kind]).join(', ');
  const where = schools?.join(', ') ?? null;
  if (who === null && where === null) return 'Everybody who is missing';
  return [who, where].filter((part) => part !== null).join(' · ');
}
