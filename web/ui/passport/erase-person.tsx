import { useRef, useState } from 'react';
import type { Passport } from '../../answers.ts';
import { say } from '../say.tsx';
import { useSite } from '../use-site.ts';
import { EraseDialog } from './erase-dialog.tsx';

/** Where whoever may erase people does so, of somebody who has gone from the roster. */
export function ErasePerson({ passport }: { passport: Passport }) {
  const site = useSite();
  const [asking, setAsking] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const { person, access } = passport;
  const mayErase = site?.kind === 'trust' && site.may.includes('person:erase');
  // The dialog stays until it has said that it is done: by then the page shows them as erased.
  const open = person.leftAt !== null && (person.erasedAt === null || asking);
  if (site === null || !mayErase || !open) return null;
  const holds = access.some(({ endedAt }) => endedAt === null);
  return (
    <section className="card passport-erase" aria-labelledby="erase-heading">
      <h2 id="erase-heading">Erase this person</h2>
      <p>
        {holds
          ? 'They have gone from the roster, but still have access. Once it is revoked, their name and addresses can be erased here.'
          : 'They have gone from the roster and have no access. Their name and addresses can be erased from every record, for good; what happened stays written down.'}
      </p>
      {!holds && (
        <button ref={button} type="button" className="button danger" onClick={() => setAsking(true)}>
          Erase this person …
        </button>
      )}
      {asking && (
        <EraseDialog
          site={site.id}
          passport={passport}
          onClose={() => {
            setAsking(false);
            button.current?.focus();
          }}
          onDone={(said) => {
            setAsking(false);
            say(said);
            document.querySelector('h1')?.focus();
          }}
        />
      )}
    </section>
  );
}
