import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { BasketForm } from '../../basket-form.ts';
import type { Said } from '../say.tsx';
import { useDeed } from '../use-deed.ts';

/** A bulk invitation that has begun. */
export interface Begun {
  readonly planId: string;
  readonly total: number;
  /** Whether it has not begun, and waits for a second administrator. */
  readonly waits?: boolean;
}

/** What follows when something was sent: to one person at once, to several as a plan. */
export interface OnSent {
  readonly onSent: (said: Said) => void;
  readonly onBegun: (plan: Begun) => void;
}

/** Sends one invitation, or begins sending many. */
export function useSend(who: StaffSelection, { onSent, onBegun }: OnSent) {
  const one = useDeed<Said>(onSent);
  const many = useDeed<Begun>(onBegun);
  const personId = 'ids' in who && who.ids.length === 1 ? who.ids[0] : undefined;
  return {
    busy: one.busy || many.busy,
    refusal: one.refusal ?? many.refusal,
    send: (basket: BasketForm) =>
      personId === undefined
        ? many.run('invitations/send-many', { who, ...basket })
        : one.run('invitations/send', { personId, ...basket }),
  };
}
