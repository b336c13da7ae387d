import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { HeldRole, MySite, StaffRow } from '../../answers.ts';
import { EndItems } from '../ends/end-items.tsx';
import type { End } from '../ends/ends-dialogs.tsx';
import {
  IconAt,
  IconHelp,
  IconKey,
  IconMailForward,
  IconMailOff,
  IconPassport,
  IconShield,
} from '../icons.ts';
import { useMay } from '../use-may.ts';
import { ChangeRoleItems } from './change-role-items.tsx';
import { InviteItems } from './invite-items.tsx';
import { cancelInvitation, reinvite, resetStep, sendReset, type Question } from './questions.ts';

interface Props {
  readonly row: StaffRow;
  readonly site: MySite;
  readonly onInvite: (row: StaffRow, toSchools: boolean) => void;
  readonly onChange: (held: HeldRole) => void;
  readonly onAsk: (question: Question) => void;
  readonly onCorrect: () => void;
  readonly onWhy: (row: StaffRow) => void;
  readonly onEnd: (end: End) => void;
}

const icon = { size: 17, 'aria-hidden': true } as const;

/** What can be done with one member of staff. */
export function StaffActions({ row, site, onInvite, onChange, onAsk, onCorrect, onWhy, onEnd }: Props) {
  const may = useMay();
  const { name, invitation, status, personId } = row;
  const ours = invitation?.managedHere ? invitation : null;
  return (
    <>
      {may('invitation:send') && <InviteItems row={row} site={site} onInvite={onInvite} />}
      {ours && may('invitation:reissue') && (
        <Menu.Item leftSection={<IconMailForward {...icon} />} onClick={() => onAsk(reinvite(name, ours.id))}>
          Re-invite
          <span className="menu-note">The older link stops working</span>
        </Menu.Item>
      )}
      {ours && may('invitation:send') && (
        <Menu.Item leftSection={<IconAt {...icon} />} onClick={onCorrect}>
          Correct address…
          <span className="menu-note">For this invitation</span>
        </Menu.Item>
      )}
      {ours && may('invitation:cancel') && (
        <Menu.Item
          leftSection={<IconMailOff {...icon} />}
          onClick={() => onAsk(cancelInvitation(name, ours.id))}
        >
          Cancel invitation
        </Menu.Item>
      )}
      {status === 'registered' && may('account:reset') && (
        <Menu.Item leftSection={<IconKey {...icon} />} onClick={() => onAsk(sendReset(name, personId))}>
          Send password reset
          <span className="menu-note">A link for a new password</span>
        </Menu.Item>
      )}
      {status === 'registered' && may('account:reset') && (
        <Menu.Item
          leftSection={<IconShield {...icon} />}
          onClick={() => onAsk(resetStep(name, `people/${personId}/second-step`, {}))}
        >
          Reset second step
          <span className="menu-note">For a lost phone</span>
        </Menu.Item>
      )}
      <Menu.Item leftSection={<IconHelp {...icon} />} onClick={() => onWhy(row)}>
        Why this status?
        <span className="menu-note">And what happened so far</span>
      </Menu.Item>
      {may('passport:read') && (
        <Menu.Item
          component={Link}
          to={`/sites/${site.id}/people/${personId}`}
          leftSection={<IconPassport {...icon} />}
        >
          Access passport
          <span className="menu-note">All there is to know, to print or download</span>
        </Menu.Item>
      )}
      {status === 'registered' && may('grant:end') && (
        <>
          <Menu.Divider />
          <ChangeRoleItems row={row} trustLevel={site.kind === 'trust'} onChange={onChange} />
          <EndItems row={row} onEnd={onEnd} />
        </>
      )}
    </>
  );
}
