import { PagesBeforeAfter } from '../../pages-before-after.tsx';

interface Props {
  readonly hrefOf: (page: { readonly after?: string; readonly before?: string }) => string;
  readonly previous: string | null;
  readonly next: string | null;
  readonly summary: string;
}

/** The pages before and after this one. */
export function ContactPaging({ hrefOf, previous, next, summary }: Props) {
  return (
    <div className="foot">
      <p className="muted">{summary}</p>
      <PagesBeforeAfter
        previous={previous && hrefOf({ before: previous })}
        next={next && hrefOf({ after: next })}
      />
    </div>
  );
}
