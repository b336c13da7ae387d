import { PagesBeforeAfter } from '../../pages-before-after.tsx';
import { contactsHref, type ContactListFilter } from './contact-links.ts';

interface Props {
  readonly filter: ContactListFilter;
  readonly previous: string | null;
  readonly next: string | null;
  readonly summary: string;
}

/** The pages before and after this one. */
export function ContactPaging({ filter, previous, next, summary }: Props) {
  return (
    <div className="foot">
      <p className="muted">{summary}</p>
      <PagesBeforeAfter
        previous={previous && contactsHref(filter, { before: previous })}
        next={next && contactsHref(filter, { after: next })}
      />
    </div>
  );
}
