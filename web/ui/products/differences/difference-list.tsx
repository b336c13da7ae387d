import type { DifferencePage, DriftOverview, MySite } from '../../../answers.ts';
import type { DifferenceQuery } from '../../../difference-query.ts';
import { counted, number } from '../../counted.ts';
import { PagesBeforeAfter } from '../../pages-before-after.tsx';
import { DifferenceRow } from './difference-row.tsx';
import { differenceSearch } from './difference-search.ts';
import { confirmPeople, tellAgain } from './difference-questions.ts';
import { kindAdvice } from './difference-words.ts';
import type { Opened } from './differences-section.tsx';

interface Props {
  readonly site: MySite;
  readonly overview: DriftOverview;
  readonly page: DifferencePage;
  readonly filter: DifferenceQuery;
  readonly onOpen: (button: HTMLElement, opened: Opened) => void;
}

const onPage = 50;

/** The differences of one kind, or of all: what follows from them, what can be done with all of them, and each. */
export function DifferenceList({ site, overview, page: { rows, total, removable }, filter, onOpen }: Props) {
  const { product, hears } = overview;
  const { kind, q, ignored, page } = filter;
  const chosen = { productId: product.id, kind: kind ?? '', q };
  const about = { product: product.name, chosen, count: total, name: rows[0]?.says?.name ?? 'this person' };
  const many = kind !== null && !ignored && total > 1;
  const inProduct = kind === 'stranger' || kind === 'unconfirmed';
  const heard = hears.events || (kind === 'no_access' && hears.signOuts);
  const families = rows.some(({ here }) => here !== null && here.grantId === null);
  return (
    <section className="card" aria-label="Differences">
      {kind !== null && !ignored && (
        <div className="drift-advice">
          <p>{kindAdvice[kind](product.name)}</p>
          {!inProduct && !heard && (
            <p>
              {hears.signOuts
                ? `${product.name} is told of sign-outs alone. Set up its events, and it can be told of this, too.`
                : `${product.name} listens to nothing yet: set up its events, or where it is told of sign-outs.`}
            </p>
          )}
          {families && (
            <p>
              Families are not removed from here. Nobody gave them {product.name}: they may open it as long as
              a child of theirs is at a school. On their own page the office ends that, or blocks them.
            </p>
          )}
          {many && (
            <div className="drift-deeds">
              {kind === 'unconfirmed' && (
                <button
                  type="button"
                  className="button"
                  onClick={({ currentTarget }) => onOpen(currentTarget, { ask: confirmPeople(about, null) })}
                >
                  Confirm all {number(total)}
                </button>
              )}
              {!inProduct && heard && (
                <button
                  type="button"
                  className="button"
                  onClick={({ currentTarget }) => onOpen(currentTarget, { ask: tellAgain(about) })}
                >
                  Tell it again about all {number(total)}
                </button>
              )}
              {removable > 1 && (
                <button
                  type="button"
                  className="button"
                  onClick={({ currentTarget }) => onOpen(currentTarget, { remove: chosen, count: removable })}
                >
                  Remove all {number(removable)} here…
                </button>
              )}
            </div>
          )}
        </div>
      )}
      {rows.length === 0 ? (
        <div className="empty">
          <h3>Nobody here</h3>
          <p>
            {q === '' ? 'There is no such difference any more.' : 'Nobody is found by that name or e-mail.'}
          </p>
        </div>
      ) : (
        <ul className="drift-rows">
          {rows.map((row) => (
            <DifferenceRow key={row.id} site={site} overview={overview} row={row} onOpen={onOpen} />
          ))}
        </ul>
      )}
      <div className="foot">
        <p className="muted">
          {number(rows.length)} of {counted(total, 'difference', 'differences')}
        </p>
        <PagesBeforeAfter
          previous={page > 1 ? differenceSearch({ ...filter, page: page - 1 }) : null}
          next={page * onPage < total ? differenceSearch({ ...filter, page: page + 1 }) : null}
        />
      </div>
    </section>
  );
}
