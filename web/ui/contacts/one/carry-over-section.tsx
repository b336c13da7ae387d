import type { CarryOver, MySite } from '../../../answers.ts';
import { useOpened } from '../../use-opened.ts';
import { CarryOverCard } from './carry-over-card.tsx';
import type { CarryDeed } from './carry-over-choice.tsx';
import { CarryOverDialog } from './carry-over-dialog.tsx';

interface Props {
  readonly site: MySite;
  /** Whose page it is. */
  readonly contactId: string;
  readonly carryOvers: readonly CarryOver[];
}

/** Records of perhaps the same person, of which one has the account. Nothing while there are none. */
export function CarryOverSection({ site, contactId, carryOvers }: Props) {
  const { heading, open, openFrom, close, done } = useOpened<{ deed: CarryDeed; carryOver: CarryOver }>();
  if (carryOvers.length === 0) return null;
  return (
    <section className="contact-section" aria-labelledby="contact-carry-over">
      <h2 id="contact-carry-over" ref={heading} tabIndex={-1}>
        Another record
      </h2>
      {carryOvers.map((carryOver) => (
        <CarryOverCard
          key={carryOver.id}
          carryOver={carryOver}
          linkOf={(of) => (of === contactId ? null : `/sites/${site.id}/contacts/${of}`)}
          mayDecide={site.may.includes('contact:revoke')}
          onDecide={(deed, button) => openFrom(button, { deed, carryOver })}
        />
      ))}
      {open && <CarryOverDialog deciding={open} onClose={close} onDone={done} />}
    </section>
  );
}
