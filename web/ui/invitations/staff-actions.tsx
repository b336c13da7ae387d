import { Menu } from '@mantine/core';
import { Link } from '@remix-run/react';
import type { HeldRole, MySite, StaffRow } from '../../answers.ts';
import { EndItems } from '../ends/end-items.tsx';
import type { End } from '../ends/ends-dialogs.tsx';
import { IconAt, IconHelp, IconMailForward, IconMailOff, IconPassport } from '../icons.ts';
import { ChangeRoleItems } from './change-role-items.tsx';
import { InviteItems } from './invite-items.tsx';
import { cancelInvitation, reinvite, type Question } from './questions.ts';

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
  const { name, invitation, status } = row;
  const ours = invitation?.managedHere ? invitation : null;
  return (
    <>
      <InviteItems row={row} site={site} onInvite={onInvite} />
      {ours && (
        <>
          <Menu.Item
            leftSection={<IconMailForward {...icon} />}
            onClick={() => onAsk(reinvite(name, ours.id))}
          >
            Re-invite
            <span className="menu-note">The older link stops working</span>
          </Menu.Item>
          <Menu.Item leftSection={<IconAt {...icon} />} onClick={onCorrect}>
            Correct address…
            <span className="menu-note">For this invitation</span>
          </Menu.Item>
          <Menu.Item
            leftSection={<IconMailOff {...icon} />}
            onClick={() => onAsk(cancelInvitation(name, ours.id))}
          >
            Cancel invitation
          </Menu.Item>
        </>
      )}
      <Menu.Item leftSection={<IconHelp {...icon} />} onClick={() => onWhy(row)}>
        Why this status?
        <span className="menu-note">And what happened so far</span>
      </Menu.Item>
      <Menu.Item
        component={Link}
        to={`/sites/${site.id}/people/${row.personId}`}
        leftSection={<IconPassport {...icon} />}
      >
        Access passport
        <span className="menu-note">All there is to know, to print or download</span>
      </Menu.Item>
      {status === 'registered' && (
        <>
          <Menu.Divider />
          <ChangeRoleItems row={row} trustLevel={site.kind === 'trust'} onChange={onChange} />
          <EndItems row={row} onEnd={onEnd} />
        </>
      )}
    </>
  );
}
