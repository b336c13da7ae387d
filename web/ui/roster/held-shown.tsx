import type { HeldImport } from '../../answers.ts';
import { counted, number } from '../counted.ts';
import { say, type Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';
import { HeldDecided } from './held-decided.tsx';
import { HeldDeeds } from './held-deeds.tsx';
import { leaverCauseWords } from './held-words.ts';
import { kindNames } from './kinds.ts';

/** An import that was put aside, for whoever decides: what can be done, and who would leave. */
export function HeldShown({ site, held }: { site: string; held: HeldImport }) {
  // Asked for here, because what decides is gone once it is decided, and could not say so any more.
  const approve = useDeed<Said>(say);
  const discard = useDeed<Said>(say);
  const undo = useDeed<Said>(say);
  return (
    <>
      {held.state === 'open' ? (
        <HeldDeeds key={held.importId} held={held} approve={approve} discard={discard} />
      ) : (
        <HeldDecided site={site} held={held} undo={undo} />
      )}
      {held.people > 0 && <Leavers held={held} />}
    </>
  );
}

function Leavers({ held }: { held: HeldImport }) {
  const { people, leavers, state } = held;
  const words = state === 'open' ? 'would leave' : 'were missing from it';
  return (
    <section aria-labelledby="leavers">
      <h2 id="leavers">
        {counted(people, 'person', 'people')} {words}
      </h2>
      <div className="card">
        <table className="plain stacked">
          <thead>
            <tr>
              <th scope="col">Name</th>
              <th scope="col">Who</th>
              <th scope="col">School</th>
              <th scope="col">Why</th>
            </tr>
          </thead>
          <tbody>
            {leavers.map(({ personId, name, kind, grade, schools, cause }) => (
              <tr key={personId}>
                <th scope="row">{name}</th>
                <td>
                  {kindNames[kind]}
                  {kind === 'student' && grade !== null && <span className="sub">Year {grade}</span>}
                </td>
                <td>{schools || 'The trust itself'}</td>
                <td>{leaverCauseWords[cause]}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {leavers.length < people && <p className="muted">The first {number(leavers.length)} are shown.</p>}
    </section>
  );
}
