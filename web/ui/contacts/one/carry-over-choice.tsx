import { Button } from '@mantine/core';
import type { CarryOver } from '../../../answers.ts';

export type CarryDeed = 'carry' | 'dismiss' | 'undo';

interface Props {
  readonly carryOver: CarryOver;
  readonly onDecide: (deed: CarryDeed, button: HTMLElement) => void;
}

const yes: Readonly<Record<Exclude<CarryOver['state'], 'carried'>, string>> = {
  proposed: 'Yes: carry the account over…',
  dismissed: 'It is one person after all…',
  undone: 'Carry it over again…',
};

/** What can be decided of two records; also other than it was, for as long as the older one alone has an account. */
export function CarryOverChoice({ carryOver, onDecide }: Props) {
  const { state, old, new: newer } = carryOver;
  const button = (deed: CarryDeed, label: string, isFirst = false) => (
    <Button
      {...(!isFirst && { variant: 'default' })}
      onClick={({ currentTarget }) => onDecide(deed, currentTarget)}
    >
      {label}
    </Button>
  );
  if (state === 'carried') return button('undo', 'Undo…');
  const isOpen = state === 'proposed';
  const mayCarry = isOpen || (old.signsInAs !== null && newer.signsInAs === null);
  return (
    <div className="contact-choice">
      {mayCarry && button('carry', yes[state], isOpen)}
      {state !== 'dismissed' && button('dismiss', 'No, two people…')}
    </div>
  );
}
