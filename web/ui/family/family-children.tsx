import type { FamilyShown } from '../../family-shown.server.ts';
import { initials } from '../initials.ts';
import type { FamilyWords } from './words/family-words.ts';

/** The children of a family, with their year and school. */
export function FamilyChildren({ places, words }: { places: FamilyShown['places']; words: FamilyWords }) {
  const children = places.flatMap(({ children: here, school }) =>
    here.map((child, at) => ({ ...child, school, key: `${school} ${at}` })),
  );
  return (
    <section aria-labelledby="children">
      <h2 id="children">{words.children}</h2>
      {children.length === 0 && <p className="family-card muted">{words.noChildren}</p>}
      <ul className="family-children">
        {children.map(({ key, name, year, school }) => (
          <li key={key} className="family-card family-child">
            <span className="family-initials" aria-hidden>
              {initials(name)}
            </span>
            <div>
              <b>
                <bdi>{name}</bdi>
              </b>
              <p className="muted">
                {year !== null && (
                  <>
                    <bdi>{year}</bdi> ·{' '}
                  </>
                )}
                <bdi>{school}</bdi>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
