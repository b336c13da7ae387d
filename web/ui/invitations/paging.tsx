import { PagesBeforeAfter } from '../pages-before-after.tsx';
import { listHref } from './list-links.ts';
import type { Filter } from './selection.ts';

interface Props {
  readonly filter: Filter;
  readonly previous: string | null;
  readonly next: string | null;
  readonly summary: string;
  readonly onMissing: (button: HTMLElement) => void;
}

/** The pages before and after this one. */
export function Paging({ filter, previous, next, summary, onMissing }: Props) {
  return (
    <div className="foot">
      <div className="foot-start">
        <p className="muted">{summary}</p>
        <button type="button" className="text-button" onClick={(event) => onMissing(event.currentTarget)}>
          Somebody missing?
        </button>
      </div>
      <PagesBeforeAfter
        previous={previous && listHref(filter, { before: previous })}
        next={next && listHref(filter, { after: next })}
      />
    </div>
  );
}
