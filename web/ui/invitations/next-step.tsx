import { Button } from '@mantine/core';
import type { StaffSelection } from '#server/invitations/staff-filter.ts';
import type { StaffPage } from '../../answers.ts';
import { atLeast } from '../counted.ts';
import type { Filter } from './selection.ts';

const steps = {
  not_registered: { say: 'They have no account and no open invitation.', act: 'Invite' },
  invitation_expired: { say: 'Their 14 days ran out.', act: 'Re-invite' },
} as const;

interface Props {
  readonly filter: Filter;
  readonly total: StaffPage['total'];
  readonly onInvite: (who: StaffSelection) => void;
}

/** What to do next with the people of a status, in one step. */
export function NextStep({ filter: { q, status }, total, onInvite }: Props) {
  if (q || total.count === 0 || (status !== 'not_registered' && status !== 'invitation_expired')) return null;
  const { say, act } = steps[status];
  return (
    <div className="next-step">
      <span>{say}</span>
      <Button variant="light" onClick={() => onInvite({ all: { status }, except: [] })}>
        {total.count === 1 ? act : `${act} all ${atLeast(total)}`}
      </Button>
    </div>
  );
}
