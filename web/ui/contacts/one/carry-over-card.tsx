import type { CarryOver } from '../../../answers.ts';
import { dayOf } from '../../when.ts';
import { CarryOverChoice, type CarryDeed } from './carry-over-choice.tsx';
import { CarryOverRecord } from './carry-over-record.tsx';
import { groundWords } from './carry-over-words.ts';

interface Props {
  readonly carryOver: CarryOver;
  /** The page of a record, unless it is shown here. */
  readonly linkOf: (contactId: string) => string | null;
  readonly mayDecide: boolean;
  readonly onDecide: (deed: CarryDeed, button: HTMLElement) => void;
}

const heads: Readonly<Record<CarryOver['state'], string>> = {
  proposed: 'Is this the same person?',
  carried: 'The account was carried over',
  dismissed: 'Two different people',
  undone: 'Carried over, and undone',
};

/** Two records side by side: why they may be one person, and what was decided. */
export function CarryOverCard({ carryOver, linkOf, mayDecide, onDecide }: Props) {
  const { state, score, grounds, foundAt, importFile, decidedAt, decidedByName } = carryOver;
  const found = `Noticed on ${dayOf(foundAt)}${importFile === null ? '' : `, in the import of ${importFile}`}.`;
  return (
    <article className="card contact-carry-over">
      <h3>{heads[state]}</h3>
      <p>
        In common: {grounds.map((ground) => groundWords[ground]).join(', ')}. That scores {score} of 100.{' '}
        {found}
      </p>
      {decidedAt !== null && (
        <p className="muted">
          Decided on {dayOf(decidedAt)} by {decidedByName ?? 'Gatehouse'}.
        </p>
      )}
      <div className="contact-records">
        <CarryOverRecord title="Older record" record={carryOver.old} to={linkOf(carryOver.old.contactId)} />
        <CarryOverRecord title="Newer record" record={carryOver.new} to={linkOf(carryOver.new.contactId)} />
      </div>
      {mayDecide && <CarryOverChoice carryOver={carryOver} onDecide={onDecide} />}
    </article>
  );
}
