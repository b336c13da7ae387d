import { Link } from '@remix-run/react';
import type { CarryOver } from '../../../answers.ts';
import { Fact } from '../../fact.tsx';
import { instantOf } from '../../when.ts';

interface Props {
  readonly title: string;
  readonly record: CarryOver['old'];
  /** The page of the record, where that is another one. */
  readonly to: string | null;
}

/** One of two records, to be compared with the other. */
export function CarryOverRecord({ title, record, to }: Props) {
  const { name, externalId, email, phone, type, inRoster, children, signsInAs, lastSignInAt } = record;
  return (
    <div>
      <h3>{title}</h3>
      <dl className="facts">
        <Fact term="Name">
          {to === null ? (
            <bdi>{name}</bdi>
          ) : (
            <Link to={to}>
              <bdi>{name}</bdi>
            </Link>
          )}
        </Fact>
        <Fact term="Code in the MIS">{externalId}</Fact>
        <Fact term="E-mail address">{email ?? 'None'}</Fact>
        <Fact term="Phone">{phone ?? 'None'}</Fact>
        <Fact term="Contact type">{type}</Fact>
        <Fact term="In the school’s records">{inRoster ? 'Yes' : 'Not any more'}</Fact>
        <Fact term="Children">
          {children.length === 0
            ? 'None'
            : children
                .map((child) => `${child.name}${child.linked ? '' : ' (not linked any more)'}`)
                .join(', ')}
        </Fact>
        <Fact term="Signs in with">{signsInAs ?? 'No account'}</Fact>
        {signsInAs !== null && (
          <Fact term="Last sign-in">{lastSignInAt === null ? 'Never' : instantOf(lastSignInAt)}</Fact>
        )}
      </dl>
    </div>
  );
}
