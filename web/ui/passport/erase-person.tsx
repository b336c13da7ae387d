import type { Passport } from '../../answers.ts';
import { EraseCard } from '../erasure/erase-card.tsx';
import { useSite } from '../use-site.ts';
import { TakeAlong } from './take-along.tsx';

/** Where whoever may erase people does so, of somebody who has gone from the roster. */
export function ErasePerson({ passport }: { passport: Passport }) {
  const site = useSite();
  const { person, access, trust } = passport;
  const mayErase = site?.kind === 'trust' && site.may.includes('person:erase');
  if (site === null || !mayErase || person.leftAt === null) return null;
  const holds = access.some(({ endedAt }) => endedAt === null);
  return (
    <EraseCard
      subject={{ kind: 'person', id: person.id }}
      name={person.name}
      trust={trust}
      erased={person.erasedAt !== null}
      obstacle={
        holds
          ? 'They have gone from the roster, but still have access. Once it is revoked, their name and addresses can be erased here.'
          : null
      }
      keepFirst={
        <div className="erase-first">
          <p>If they may still ask what was known of them, keep their passport first:</p>
          <TakeAlong site={site.id} personId={person.id} />
        </div>
      }
    >
      They have gone from the roster and have no access. Their name and addresses can be erased from every
      record, for good; what happened stays written down.
    </EraseCard>
  );
}
